"""The kinds of hostile servers and documents: what each sends, and the reasons that a daemon may give for it."""
import functools
import gzip
import socket
import struct
import time
import zlib

FULL = 16 * 1024 * 1024 - 4_000
HEAD = b'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><link>http://a.example/</link><description>d</description>'
TAIL = b"</channel></rss>"
KINDS = []


class Kind:
    def __init__(self, name, answer, reasons, slow=False, reads=True, scheme="http"):
        self.name, self.answer, self.reasons = name, answer, reasons
        # Takes time and no memory to speak of.
        self.slow, self.reads, self.scheme = slow, reads, scheme

    def url(self, address, port):
        return f"{self.scheme}://{address}:{port}/feed"


def kind(name, *reasons, **options):
    def add(answer):
        KINDS.append(Kind(name, answer, reasons, **options))
        return answer

    return add


def forever(connection, piece):
    while True:
        connection.sendall(piece)


def stall(connection):
    connection.settimeout(120)
    connection.recv(1)


def whole(connection, body, headers=b"", status=b"200 OK", kind=b"application/rss+xml"):
    connection.sendall(b"HTTP/1.1 %s\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n" % (status, kind, headers, len(body)))
    connection.sendall(body)
    return True


def document(name, *reasons, **headers):
    """A document made when it is first asked for."""

    def add(make):
        made = functools.cache(make)
        options = {key: value for key, value in headers.items()}
        KINDS.append(Kind(name, lambda connection, path: whole(connection, made(), **options), reasons))
        return make

    return add


def raw(name, text, *reasons, after=None, **options):
    def answer(connection, path):
        connection.sendall(text)
        if after:
            after(connection)

    KINDS.append(Kind(name, answer, reasons, **options))


def times(piece, room=FULL):
    return piece * (room // len(piece))


def item(text):
    return HEAD + b"<item><title>a</title><description>" + text + b"</description></item>" + TAIL


OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
BLOCK = b"A" * 65_536

# Bytes without end.
raw("endless-body", OK + b"\r\n", "too-large", after=lambda c: forever(c, BLOCK))
raw("endless-chunks", OK + b"Transfer-Encoding: chunked\r\n\r\n", "too-large", after=lambda c: forever(c, b"10000\r\n" + BLOCK + b"\r\n"))
raw("tiny-chunks", OK + b"Transfer-Encoding: chunked\r\n\r\n", "protocol", after=lambda c: forever(c, b"1\r\nA\r\n" * 10_000))
raw("chunk-extensions", OK + b"Transfer-Encoding: chunked\r\n\r\n1;", "protocol", "too-large", "too-slow", "timeout", after=lambda c: forever(c, BLOCK))
raw("endless-header", OK + b"X: ", "too-large", after=lambda c: forever(c, BLOCK))
raw("endless-status-line", b"HTTP/1.1 200 ", "too-large", "protocol", after=lambda c: forever(c, BLOCK))
raw("endless-headers", OK, "too-large", after=lambda c: forever(c, b"X-A: b\r\n" * 1_000))
raw("endless-trailers", OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", "too-large", after=lambda c: forever(c, b"X-A: b\r\n" * 1_000))
raw("flood-of-100", b"", "too-large", after=lambda c: forever(c, b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000))
raw("flood-of-103", b"", "too-large", after=lambda c: forever(c, b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 1_000))
raw("cookie-of-1-gb", OK + b"Set-Cookie: a=", "too-large", after=lambda c: forever(c, BLOCK))
raw("image-of-100-mb", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 100000000\r\n\r\n\x89PNG\r\n\x1a\n", "too-large",
    after=lambda c: forever(c, BLOCK))
raw("image-of-16-mb", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n" + bytes(FULL), "not-a-feed")
raw("text-of-50-mb", OK + b"\r\n" + HEAD + b"<item><description>", "too-large", after=lambda c: forever(c, BLOCK))

# Headers to choke on.
document("huge-etag", "ok", headers=b'ETag: "' + b"e" * 60_000 + b'"\r\n')(lambda: item(b"x"))
document("million-years", "http-503", status=b"503 Busy", headers=b"Retry-After: 31556952000000\r\n")(lambda: b"")
document("retry-after-nonsense", "http-429", status=b"429 Slow", headers=b"Retry-After: -99999999999999999999999999\r\n")(lambda: b"")
document("304-unasked", "http-304", status=b"304 Not Modified")(lambda: b"")
document("206-unasked", "http-206", status=b"206 Partial")(lambda: item(b"x"))
raw("no-content", b"HTTP/1.1 204 No Content\r\n\r\n", "http-204")

# Time.
@kind("slow-headers", "too-slow", "timeout", slow=True)
def slow_headers(connection, path):
    for byte in OK * 100:
        connection.sendall(bytes([byte]))
        time.sleep(1)


def drip(piece, seconds):
    def send(connection):
        while True:
            connection.sendall(piece)
            time.sleep(seconds)

    return send


raw("slow-body", OK + b"\r\n", "too-slow", after=drip(b"a", 1), slow=True)
raw("drip-just-fast-enough", OK + b"\r\n" + HEAD, "timeout", after=drip(b"a" * 10, 0.1), slow=True)
raw("drip-of-headers", OK, "timeout", "too-slow", "too-large", after=drip(b"X: aaaaaa\r\n", 0.1), slow=True)
raw("drip-of-103", b"", "timeout", "too-slow", "too-large", after=drip(b"HTTP/1.1 103 Hint\r\n\r\n", 0.1), slow=True)
raw("silent", b"", "timeout", "too-slow", after=stall, slow=True)
raw("silent-without-reading", b"", "timeout", "too-slow", after=lambda c: time.sleep(120), slow=True, reads=False)
raw("silent-body", OK + b"Content-Length: 100\r\n\r\n" + HEAD[:50], "timeout", "too-slow", after=stall, slow=True)
raw("silent-tls", b"", "timeout", "tls", "too-slow", after=lambda c: time.sleep(120), slow=True, reads=False, scheme="https")


@kind("slow-redirects", "timeout", "too-many-redirects", slow=True)
def slow_redirects(connection, path):
    time.sleep(8)
    return whole(connection, b"", b"Location: /" + b"a" * (len(path) + 1) + b"\r\n", b"302 Found")


# Lies and garbage.
raw("too-short-for-its-length", OK + b"Content-Length: 1000000\r\n\r\n" + item(b"x"), "ok", "truncated")
raw("too-long-for-its-length", OK + b"Content-Length: %d\r\n\r\n" % len(item(b"x")) + item(b"x"), "ok", after=lambda c: forever(c, BLOCK))
raw("negative-length", OK + b"Content-Length: -5\r\n\r\n" + item(b"x"), "ok", "protocol")
raw("length-of-1-eb", OK + b"Content-Length: 1152921504606846976\r\n\r\n", "too-large", after=lambda c: forever(c, BLOCK))
raw("chunk-of-16-eb", OK + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", "too-large", "protocol", "connection-lost", after=lambda c: forever(c, BLOCK))
raw("chunk-garbage", OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nxx\r\n", "protocol", "connection-lost")
raw("http-0.9", item(b"x"), "protocol")
raw("ssh", b"SSH-2.0-OpenSSH_9.2\r\n", "protocol", "connection-lost", reads=False)
raw("tls-garbage", b"\x16\x03\x03" + b"\xff" * 16_384, "tls", reads=False, scheme="https")
raw("plain-http-for-tls", OK + b"\r\n", "tls", reads=False, scheme="https")
raw("closed-at-once", b"", "connection-lost")


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


raw("reset-at-once", b"", "connection-lost", after=reset)
raw("reset-in-the-body", OK + b"Content-Length: 100000\r\n\r\n" + HEAD[:20], "connection-lost", "truncated", "malformed", "not-a-feed", after=reset)

# Compression.
def endless_zeros(wrapper):
    packer = zlib.compressobj(9, zlib.DEFLATED, wrapper)
    head = packer.compress(b"\0" * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    return head, packer.compress(b"\0" * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)


@kind("gzip-bomb", "too-large", "bad-encoding")
def gzip_bomb(connection, path):
    head, piece = endless_zeros(31)
    connection.sendall(OK + b"Content-Encoding: gzip\r\n\r\n" + head)
    for _ in range(10_000):
        connection.sendall(piece)


@functools.cache
def nested(count):
    head, piece = endless_zeros(31)
    return gzip.compress(head + piece * count, 9)


@kind("gzip-in-gzip", "too-large", "bad-encoding")
def gzip_in_gzip(connection, path):
    return whole(connection, nested(10_000), b"Content-Encoding: gzip, gzip\r\n")


document("gzip-file-in-gzip", "too-large", headers=b"Content-Encoding: gzip\r\n")(lambda: nested(10_000))
document("gzip-file", "too-large", "not-a-feed", kind=b"application/gzip")(lambda: b"".join((lambda p: [p[0], p[1] * 2_000])(endless_zeros(31))))
document("deflate-garbage", "bad-encoding", headers=b"Content-Encoding: deflate\r\n")(lambda: times(b"\xde\xad\xbe\xef"))
document("encoding-unknown", "bad-encoding", "not-a-feed", headers=b"Content-Encoding: zstd\r\n")(lambda: times(b"\x28\xb5\x2f\xfd"))
document("encodings-by-the-dozen", "bad-encoding", "too-large", headers=b"Content-Encoding: " + b"gzip, " * 40 + b"gzip\r\n")(lambda: nested(10))
# Expands fifty-fold, to a document of just the size allowed.
document("gzip-thin", "ok", headers=b"Content-Encoding: gzip\r\n")(lambda: gzip.compress(item(b"".join(
    b"%x %s" % (n * 0x9E3779B97F4A7C15 % (1 << 61), b"word " * 120) for n in range(FULL // 640))), 9))


@functools.cache
def brotli_bomb():
    """RFC 7932 by hand: each meta-block is one byte and a copy of it, 16 MB long."""
    bits = [(0, 1)]
    for _ in range(640):
        # Not the last, 6 nibbles of length less one, compressed, one block type each, no postfix, context 0, one tree each.
        bits += [(0, 1), (2, 2), ((1 << 24) - 1, 24), (0, 1), (0, 3), (0, 6), (0, 2), (0, 2)]
        # Codes of one symbol each: the literal 0, insert 1 and copy the longest, distance 1.
        bits += [(1, 2), (0, 2), (0, 8), (1, 2), (0, 2), (399, 10), (1, 2), (0, 2), (16, 6)]
        bits += [((1 << 24) - 1 - 2_118, 24), (0, 1)]
    bits += [(3, 2)]
    value = place = 0
    for part, width in bits:
        value |= part << place
        place += width
    return value.to_bytes((place + 7) // 8, "little")


@kind("brotli-bomb", "too-large", "bad-encoding")
def brotli(connection, path):
    return whole(connection, brotli_bomb(), b"Content-Encoding: br\r\n")


# Redirects.
def redirect(name, target, *reasons):
    @kind(name, *reasons)
    def answer(connection, path):
        return whole(connection, b"", b"Location: " + target + b"\r\n", b"301 Moved")


@kind("redirects-to-ever-new", "too-many-redirects")
def ever_new(connection, path):
    return whole(connection, b"", b"Location: /%d\r\n" % time.monotonic_ns(), b"302 Found")


redirect("redirect-loop", b"/feed", "redirect-loop")
redirect("redirect-huge", b"/" + b"l" * 90_000, "too-many-redirects", "redirect-loop", "bad-url", "too-large", "protocol")
redirect("redirect-to-file", b"file:///etc/passwd", "bad-url")
redirect("redirect-to-gopher", b"gopher://127.0.0.1:70/1", "bad-url")
redirect("redirect-to-private", b"http://10.0.0.1/", "refused-address")
redirect("redirect-to-metadata", b"http://169.254.169.254/latest/", "refused-address")
redirect("redirect-to-localhost.", b"http://localhost.:22/", "refused-address", "dns")
redirect("redirect-to-decimal", b"http://2130706433:22/", "refused-address", "bad-url")
redirect("redirect-to-hex", b"http://0x7f.1:22/", "refused-address", "bad-url")
redirect("redirect-to-mapped", b"http://[::ffff:127.0.0.1]:22/", "refused-address")
redirect("redirect-to-nat64", b"http://[64:ff9b::7f00:1]:22/", "refused-address")
redirect("redirect-to-zone", b"http://[fe80::1%25lo]:22/", "refused-address", "bad-url")
redirect("redirect-to-nowhere", b"http://", "bad-url")
redirect("redirect-bytes", bytes(range(128, 256)), "too-many-redirects", "redirect-loop", "bad-url")

# Documents: XML.
LAUGHS = b'<!DOCTYPE rss [<!ENTITY a0 "ha">' + b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)) + b"]>"
document("billion-laughs", "ok", "malformed", "too-large")(lambda: HEAD.replace(b"<rss", LAUGHS + b"<rss") + b"<item><title>&a11;</title></item>" + TAIL)
document("quadratic-entities", "ok", "malformed", "too-large", "not-a-feed")(lambda: HEAD.replace(
    b"<rss", b'<!DOCTYPE rss [<!ENTITY a "' + b"a" * 100_000 + b'">]><rss') + b"<item><description>" + b"&a;" * 100_000 + b"</description></item>" + TAIL)
document("external-entity", "ok", "malformed")(lambda: HEAD.replace(
    b"<rss", b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss') + b"<item><title>&x;</title></item>" + TAIL)
document("external-dtd", "ok", "malformed")(lambda: HEAD.replace(b"<rss", b'<!DOCTYPE rss SYSTEM "http://10.0.0.1/x.dtd"><rss') + TAIL)
document("entities-by-the-million", "ok", "malformed", "too-large", "not-a-feed")(lambda: HEAD.replace(
    b"<rss", b"<!DOCTYPE rss [" + b"".join(b'<!ENTITY e%d "x">' % n for n in range(600_000)) + b"]><rss") + TAIL)
document("deep-elements", "too-deep")(lambda: HEAD + b"<a>" * 1_000_000)
document("million-attributes", "ok", "malformed", "too-large")(lambda: HEAD + b"<item><title>a</title><x " + b" ".join(
    b'a%d="1"' % n for n in range(1_000_000)) + b"/></item>" + TAIL)
document("attribute-of-16-mb", "ok", "malformed")(lambda: HEAD + b'<item><title>a</title><enclosure url="' + b"a" * FULL + b'"/></item>' + TAIL)
document("tag-name-of-16-mb", "ok", "malformed", "truncated")(lambda: HEAD + b"<item><" + b"a" * (FULL - 400) + b"/></item>" + TAIL)
document("text-of-16-mb", "ok")(lambda: item(times(b"word ")))
document("comment-of-16-mb", "ok", "malformed")(lambda: HEAD + b"<!--" + b"a" * (FULL - 400) + b"-->" + TAIL)
document("open-cdata", "ok", "truncated", "malformed")(lambda: HEAD + b"<item><title>a</title><description><![CDATA[" + times(b"<b>word "))
document("million-items", "ok")(lambda: HEAD + times(b"<item/>") + TAIL)
document("half-a-million-items", "ok")(lambda: HEAD + times(b"<item><title>a</title></item>") + TAIL)
document("ten-thousand-long-items", "ok")(lambda: HEAD + times(b"<item><title>aaa</title><description>" + b"word " * 320 + b"</description></item>") + TAIL)
document("long-titles", "ok")(lambda: HEAD + times(b"<item><title>" + b"t " * 4_000 + b"</title></item>") + TAIL)
document("html-soup", "ok")(lambda: item(b"<![CDATA[" + times(b"<div><b><i>x") + b"]]>"))
document("html-soup-four-times", "ok")(lambda: HEAD + (
    b"<item><title>a</title><description><![CDATA[" + times(b"<div><b><i>x &amp; y", FULL // 4 - 200) + b"]]></description></item>") * 4 + TAIL)
document("escaped-markup", "ok")(lambda: item(times(b"&lt;")))
document("namespaces", "ok", "too-large", "malformed")(lambda: HEAD + b"".join(
    b'<item><x:a xmlns:x="http://e/%d"/></item>' % n for n in range(300_000)) + TAIL)
document("categories", "ok")(lambda: HEAD + b"<item><title>a</title>" + times(b"<category>aaa</category>") + b"</item>" + TAIL)
document("broken-all-over", "ok", "malformed")(lambda: HEAD + b"<item>& < &nope; <b></i>" + times(
    b"<item><title>a & b</title><description>x <y z</description></item>") + TAIL)
document("html-with-a-million-links", "not-a-feed", kind=b"text/html")(lambda: b"<html><head>" + times(
    b'<link rel="alternate" type="application/rss+xml" href="/a">') + b"</head></html>")

# Documents: bytes.
document("nuls", "not-a-feed", "empty", "malformed", "encoding")(lambda: bytes(FULL))
document("nuls-in-a-feed", "ok", "malformed", "not-a-feed", "encoding")(lambda: item(times(b"a\0")))
document("utf-16", "ok", "too-large")(lambda: item(b"@").decode().replace("@", "\u4e00" * (FULL // 2 - 500)).encode("utf-16"))
document("windows-1252", "too-large")(lambda: HEAD.replace(b"?>", b' encoding="windows-1252"?>', 1)
    + b"<item><title>a</title><description>" + b"\x80" * FULL + b"</description></item>" + TAIL)
document("not-quite-utf-8", "ok", "too-large", "encoding")(lambda: item(times(b"\xff a")))
document("random-bytes", "not-a-feed", "malformed", "encoding", "too-large")(lambda: __import__("random").Random(1).randbytes(FULL))

# Documents: JSON.
JSON = b'{"version":"https://jsonfeed.org/version/1.1","title":"t",'
document("deep-json", "too-deep", kind=b"application/feed+json")(lambda: JSON + b'"items":' + b"[" * 1_000_000)
document("json-string-of-16-mb", "ok", kind=b"application/feed+json")(lambda: JSON + b'"items":[{"id":"1","content_text":"' + b"a" * FULL + b'"}]}')
document("json-escapes", "ok", kind=b"application/feed+json")(lambda: JSON + b'"items":[{"id":"1","content_text":"' + times(b"\\u00e9") + b'"}]}')
document("json-million-items", "ok", kind=b"application/feed+json")(lambda: JSON + b'"items":[' + times(b'{"id":"1"},') + b"{}]}")
document("json-million-numbers", "ok", "malformed", kind=b"application/feed+json")(lambda: JSON + b'"x":[' + times(b"1,") + b'1],"items":[]}')
