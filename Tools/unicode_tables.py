#!/usr/bin/env python3
"""Writes the Unicode and HTML entity tables of the room Text as Swift string literals: tables.py OUTDIR"""
import sys, unicodedata as u, html.entities as he
out = sys.argv[1]
TOP = 0x30000
W = 136

def literal(items):
    """Items without spaces, joined by a space, wrapped into lines of a multi-line string."""
    lines, cur = [], ''
    for it in items:
        if len(cur) + 1 + len(it) > W - 8:
            lines.append(cur); cur = it
        else:
            cur = cur + ' ' + it if cur else it
    if cur: lines.append(cur)
    return '\n'.join('        ' + l for l in lines)

def h(n): return format(n, 'x')
def sg(n): return ('+' + h(n)) if n >= 0 else ('~' + h(-n))

def cls(c):
    k = u.category(chr(c))
    if k[0] == 'L': return 'L'
    if k[0] == 'N' or chr(c).isnumeric(): return 'N'
    if k in ('Mn', 'Mc'): return 'M'
    return ''

def runs(f, lo, hi):
    c = lo
    while c < hi:
        v = f(c)
        e = c + 1
        while e < hi and f(e) == v: e += 1
        if v not in ('', None, 0): yield c, e - c, v
        c = e

def classes():
    last = 0; r = []
    for s, n, v in runs(cls, 0, TOP):
        r.append(f'{h(s-last)}-{h(n)}{v}'); last = s
    return r

def ccc():
    last = 0; r = []
    for s, n, v in runs(lambda c: u.combining(chr(c)), 0, TOP):
        r.append(f'{h(s-last)}-{h(n)}C{h(v)}'); last = s
    return r

def ranged(pairs):
    """Sorted (from, to) pairs with one scalar each, as runs of equal delta and stride 1 or 2."""
    i = 0; r = []; last = 0
    while i < len(pairs):
        a, b = pairs[i]; d = b - a
        best = 1; bs = 'S'
        for stride, name in ((1, 'S'), (2, 'T')):
            n = 1
            while i + n < len(pairs) and pairs[i+n][0] == a + n*stride and pairs[i+n][1] - pairs[i+n][0] == d: n += 1
            if n > best: best, bs = n, name
        r.append(f'{h(a-last)}-{h(best)}{bs}{sg(d)}'); last = a
        i += best
    return r

def lower():
    pairs = []
    for c in range(TOP):
        l = chr(c).lower()
        if l != chr(c) and len(l) == 1: pairs.append((c, ord(l)))
        elif len(l) > 1: print('long lower', hex(c), l, file=sys.stderr)
    return ranged(pairs)

def nfkc():
    single, seq = [], []
    for c in range(TOP):
        if 0xd800 <= c < 0xe000: continue
        n = u.normalize('NFKC', chr(c))
        if n == chr(c): continue
        if len(n) == 1: single.append((c, ord(n)))
        else: seq.append((c, n))
    s = []; last = 0
    for c, n in seq:
        s.append(f'{h(c-last)}=' + '.'.join(h(ord(x)) for x in n)); last = c
    return ranged(single), s

def compositions():
    r = []; lastc = 0
    for c in range(TOP):
        d = u.decomposition(chr(c))
        if not d or d[0] == '<': continue
        p = [int(x, 16) for x in d.split()]
        if len(p) != 2: continue
        if u.normalize('NFC', chr(p[0]) + chr(p[1])) != chr(c): continue
        r.append(f'{h(c-lastc)}={h(p[0])}.{h(p[1])}'); lastc = c
    return r

def entities():
    names = sorted({k.rstrip(';') for k in he.html5})
    r = []
    for k in names:
        assert k + ';' in he.html5
        v = he.html5[k + ';']
        star = '*' if k in he.html5 else ''
        assert not star or he.html5[k] == v
        r.append(k + star + '=' + '.'.join(h(ord(x)) for x in v))
    return r

def write(name, head, parts):
    body = []
    for doc, var, items in parts:
        text = literal(items)
        body.append(f'    /// {doc}\n    static let {var}: StaticString = """\n{text}\n        """')
        print(var, len(items), len(text), file=sys.stderr)
    open(f'{out}/{name}.swift', 'w').write(head + '\n\n'.join(body) + '\n}\n')

V = u.unidata_version
single, seq = nfkc()
write('Unicode/UnicodeData', f'''// Generated from the Unicode Character Database {V}. Frozen on purpose: stored shingles depend on it, so a newer Unicode needs a new
// version of the judgement.

/// The part of the Unicode Character Database that words need, in the compact notation that `UnicodeDataReader` reads.
///
/// Numbers are hexadecimal; the first of an item counts from the first of the item before.
enum UnicodeData {{
''', [
    ('Runs of letters (L), numbers (N) and marks (M): start-count and class.', 'classes', classes()),
    ('Lower case of one scalar: start-count, stride (S one, T two) and the difference.', 'lowercase', lower()),
])
write('Unicode/CompatibilityData', f'''// Generated from the Unicode Character Database {V}. Frozen on purpose: stored shingles depend on it, so a newer Unicode needs a new
// version of the judgement.

/// Normalisation form KC, in the compact notation that `UnicodeDataReader` reads.
///
/// Numbers are hexadecimal; the first of an item counts from the first of the item before.
enum CompatibilityData {{
''', [
    ('Scalars whose form is one other scalar: start-count, stride (S one, T two) and the difference.', 'scalars', single),
    ('Scalars whose form is a sequence.', 'sequences', seq),
])
write('Unicode/CompositionData', f'''// Generated from the Unicode Character Database {V}. Frozen on purpose: stored shingles depend on it, so a newer Unicode needs a new
// version of the judgement.

/// Canonical composition, in the compact notation that `UnicodeDataReader` reads.
///
/// Numbers are hexadecimal; the first of an item counts from the first of the item before.
enum CompositionData {{
''', [
    ('Canonical combining classes other than 0: start-count and class.', 'combiningClasses', ccc()),
    ('Primary composites and the pair that each is made of.', 'compositions', compositions()),
])
write('HTML/HTMLEntityData', '''// Generated from the list of named character references of the HTML standard (section 13.5).

/// The named character references of HTML: name=scalars in hexadecimal, sorted by name; `*` marks those that also go without a semicolon.
enum HTMLEntityData {
''', [('All 2,125 names; 106 of them also stand without a semicolon, which makes the 2,231 of the standard.', 'names', entities())])
