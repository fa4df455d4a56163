/// libcurl, with typed wrappers over its variadic functions, which Swift cannot call.
#ifndef WATCHER_CCURL_H
#define WATCHER_CCURL_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// Writes a chunk of `size * count` bytes; answers how many were taken, fewer to fail the transfer.
typedef size_t (*ccurl_write_callback)(char *_Nullable bytes, size_t size, size_t count, void *_Nullable context);
typedef curl_socket_t (*ccurl_open_socket_callback)(void *_Nullable context, curlsocktype purpose, struct curl_sockaddr *address);
typedef int (*ccurl_prerequest_callback)(
    void *_Nullable context, char *_Nullable remote_ip, char *_Nullable local_ip, int remote_port, int local_port);
typedef int (*ccurl_resolver_callback)(void *_Nullable resolver, void *_Nullable reserved, void *_Nullable context);
typedef int (*ccurl_multi_socket_callback)(
    CURL *_Nullable easy, curl_socket_t socket, int what, void *_Nullable context, void *_Nullable socket_context);
typedef int (*ccurl_multi_timer_callback)(CURLM *_Nullable multi, long timeout_ms, void *_Nullable context);

// Easy handles. Each answers CURLE_OK, or CURLE_UNKNOWN_OPTION where this libcurl lacks the option.
CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value);
CURLcode ccurl_set_offset(CURL *easy, CURLoption option, int64_t value);
/// libcurl copies the string, except for CURLOPT_POSTFIELDS.
CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *_Nullable value);
CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, void *_Nullable value);
CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *_Nullable list);
/// CURLOPT_WRITEFUNCTION with its context.
CURLcode ccurl_set_write_function(CURL *easy, ccurl_write_callback _Nullable callback, void *_Nullable context);
/// CURLOPT_HEADERFUNCTION with its context.
CURLcode ccurl_set_header_function(CURL *easy, ccurl_write_callback _Nullable callback, void *_Nullable context);
CURLcode ccurl_set_open_socket_function(CURL *easy, ccurl_open_socket_callback _Nullable callback, void *_Nullable context);
CURLcode ccurl_set_prerequest_function(CURL *easy, ccurl_prerequest_callback _Nullable callback, void *_Nullable context);
CURLcode ccurl_set_resolver_function(CURL *easy, ccurl_resolver_callback _Nullable callback, void *_Nullable context);
/// The request's body, copied by libcurl.
CURLcode ccurl_set_body(CURL *easy, const void *_Nullable bytes, int64_t count);
/// A transfer given up while its name is being looked up does not block its thread until the resolver answers (libcurl 7.87 and later).
CURLcode ccurl_set_quick_exit(CURL *easy);

/// The value of a CURLINFO of type long; 0 where there is none.
long ccurl_get_long(CURL *easy, CURLINFO info);
/// The value of a CURLINFO of type curl_off_t; 0 where there is none.
int64_t ccurl_get_offset(CURL *easy, CURLINFO info);
/// The value of a CURLINFO of type string, owned by the handle and good until its next transfer.
const char *_Nullable ccurl_get_string(CURL *easy, CURLINFO info);
/// CURLOPT_PRIVATE as set.
void *_Nullable ccurl_get_private(CURL *easy);

// Multi handles.
CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value);
CURLMcode ccurl_multi_set_socket_function(CURLM *multi, ccurl_multi_socket_callback _Nullable callback, void *_Nullable context);
CURLMcode ccurl_multi_set_timer_function(CURLM *multi, ccurl_multi_timer_callback _Nullable callback, void *_Nullable context);
/// The next finished transfer: true with its handle and result, false where there is none.
bool ccurl_multi_next_done(CURLM *multi, CURL *_Nullable *_Nonnull easy, CURLcode *result);

/// True where this libcurl decodes brotli.
bool ccurl_has_brotli(void);
/// True where this libcurl decodes gzip and deflate.
bool ccurl_has_zlib(void);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
