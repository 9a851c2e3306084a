using System.Collections.Frozen;

namespace ContentApi.Http.Problems;

/// <summary>A kind of problem that an answer can name (RFC 9457, section 3.1.1).</summary>
/// <param name="Code">Last segment of the type's URI reference, <c>/problems/{code}</c>.</param>
/// <param name="Status">HTTP status that it comes with.</param>
/// <param name="Title">What it is, the same for every occurrence.</param>
/// <param name="Meaning">What it means and what the caller can do.</param>
public sealed record ProblemType(string Code, int Status, string Title, string Meaning)
{
    internal static readonly ProblemType MalformedRequest = new("malformed-request", 400, "The request is malformed",
        "A parameter, a header or the body cannot be read. `errors` names each, and what is allowed.");
    internal static readonly ProblemType UnusableDocument = new("unusable-document", 400, "The document cannot be read",
        "The body is empty, binary or not UTF-8. `errors` says what was found and at which byte or line. Nothing was written.");
    internal static readonly ProblemType Unauthenticated = new("unauthenticated", 401, "A key is needed",
        "Send `Authorization: Bearer ca_<id>_<secret>` with a key that exists, is not revoked and has not expired; or a valid token of the issuer that this server trusts, if it does.");
    internal static readonly ProblemType Forbidden = new("forbidden", 403, "The key may not do this",
        "The key, or the token, is good but lacks the scope that `detail` names.");
    internal static readonly ProblemType NotFound = new("not-found", 404, "Not found",
        "No such route, or nothing public by that id or slug.");
    internal static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "Method not allowed",
        "The resource exists but not with this method; the `Allow` header lists those it has.");
    internal static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "No such representation",
        "The resource has none of the media types in `Accept`; `errors` lists what there is.");
    internal static readonly ProblemType RequestTimeout = new("request-timeout", 408, "Request timeout",
        "The body came too slowly, and the server gave up on it. Nothing was written; send the request again.");
    internal static readonly ProblemType SlugTaken = new("slug-taken", 409, "The slug is taken",
        "Another article has, or had, the slug that was asked for. Nothing was written.");
    internal static readonly ProblemType TranslationExists = new("translation-exists", 409, "There is a translation into that language",
        "Articles that are translations of each other are each in a language of their own; `detail` names the one that has this language. Nothing was written.");
    internal static readonly ProblemType TermTaken = new("term-taken", 409, "The name is taken",
        "Another term of the kind has the name, the slug or an alias that was asked for; `errors` says which. Nothing was written.");
    internal static readonly ProblemType TermInUse = new("term-in-use", 409, "The term is in use",
        "Articles name the term, topics are part of it, or estimates are an author's; `detail` says how many. Nothing was written.");
    internal static readonly ProblemType TransitionRefused = new("transition-refused", 409, "The article cannot move there now",
        "The article's status does not allow this step; `errors` names the steps that it allows.");
    internal static readonly ProblemType NotPublished = new("not-published", 409, "The article is not published",
        "What was asked for is about what readers see, and they see nothing of this article. Nothing was written.");
    internal static readonly ProblemType KeyEnded = new("key-ended", 409, "The key has ended",
        "A key that is revoked, has expired or was replaced cannot be rotated: rotate the one that took its place, or make a new one.");
    internal static readonly ProblemType LookupRefused = new("lookup-refused", 409, "The work cannot be looked up",
        "This deployment looks works up nowhere, or the work has no DOI; `detail` says which.");
    internal static readonly ProblemType RequestInFlight = new("request-in-flight", 409, "The same request is being carried out",
        "A request with the same `Idempotency-Key` has not been answered yet. Send it again after `Retry-After` seconds to get its answer.");
    internal static readonly ProblemType AnswerLost = new("answer-lost", 409, "Carried out, but the answer is lost",
        "The request with this `Idempotency-Key` was carried out, and is not again, but the server ended before it could keep the answer. Read what it was to change; the audit log has it.");
    internal static readonly ProblemType SecretNotKept = new("secret-not-kept", 409, "Carried out, but its secret is not shown again",
        "The request with this `Idempotency-Key` was carried out, and is not again. Its answer showed a secret, which is not kept; `Location` names what was made, and `detail` says how to get another secret.");
    internal static readonly ProblemType Gone = new("gone", 410, "No longer published",
        "The article was public and has been unpublished; `detail` gives the reason if there is one.");
    internal static readonly ProblemType SyncTokenExpired = new("sync-token-expired", 410, "The sync token cannot be followed any more",
        "The log of changes does not reach back to where the token stands, or the token is too old. Begin again at `href`: what is public is given as a whole, then a new token.");
    internal static readonly ProblemType PreconditionFailed = new("precondition-failed", 412, "Changed in the meantime",
        "`If-Match` names a version that is no longer the current one. `currentETag` is; read it again, and repeat the change on it.");
    internal static readonly ProblemType ContentTooLarge = new("content-too-large", 413, "The body is too large",
        "The body is over the limit that `detail` names. It is refused by its `Content-Length` before it is read, else as soon as it is over the limit.");
    internal static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body's media type is not supported",
        "`errors` names the header, `Content-Type` or `Content-Encoding`, and what it may say.");
    internal static readonly ProblemType Invalid = new("invalid", 422, "The request is well formed but not valid",
        "`errors` names each member or parameter that breaks a rule, and the rule. Nothing was written.");
    internal static readonly ProblemType NotPublishable = new("not-publishable", 422, "The article cannot be published as it stands",
        "Findings stop it that this deployment takes for errors (`ContentApi:Publishing:Gates`); `errors` lists them, with pointers into the article. Nothing was written.");
    internal static readonly ProblemType IdempotencyKeyReused = new("idempotency-key-reused", 422, "The Idempotency-Key belongs to another request",
        "Another request came with this `Idempotency-Key` within the last 24 hours. Nothing was written; send this one with a key of its own.");
    internal static readonly ProblemType PreconditionRequired = new("precondition-required", 428, "If-Match is needed",
        "A write to something that exists needs `If-Match` with the entity tag that it was read with (RFC 6585).");
    internal static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "Too many requests",
        "The caller, or its address, has asked for more than it may for now. Nothing was written; wait `Retry-After` seconds.");
    internal static readonly ProblemType InternalError = new("internal-error", 500, "Something went wrong here",
        "A fault of the server; it is in its log under `traceId`.");
    internal static readonly ProblemType LookupFailed = new("lookup-failed", 502, "The work could not be looked up",
        "Crossref cannot be reached, did not answer in time, or answered with what cannot be used; `detail` says which. Nothing was changed; try again later.");
    internal static readonly ProblemType DatabaseUnavailable = new("database-unavailable", 503, "The database does not answer",
        "It cannot be reached, or has given up on the request for now. Try again after `Retry-After` seconds.");

    internal static readonly ProblemType IssuerUnavailable = new("issuer-unavailable", 503, "The issuer of tokens does not answer",
        "The keys that the token has to be checked with cannot be had from its issuer. Try again after `Retry-After` seconds; keys of this program work all the while.");

    /// <summary>Every kind of problem, in the order of their status.</summary>
    internal static IReadOnlyList<ProblemType> All { get; } =
    [
        MalformedRequest, UnusableDocument, Unauthenticated, Forbidden, NotFound, MethodNotAllowed, NotAcceptable, RequestTimeout, SlugTaken, TranslationExists, TermTaken, TermInUse,
        TransitionRefused, NotPublished, KeyEnded, LookupRefused, RequestInFlight, AnswerLost, SecretNotKept, Gone, SyncTokenExpired, PreconditionFailed, ContentTooLarge, UnsupportedMediaType, Invalid, NotPublishable, IdempotencyKeyReused,
        PreconditionRequired, TooManyRequests, InternalError, LookupFailed, DatabaseUnavailable, IssuerUnavailable,
    ];

    private static readonly FrozenDictionary<int, ProblemType> Defaults =
        All.Where(type => type != UnusableDocument && type != SlugTaken && type != TranslationExists && type != TermTaken && type != TermInUse && type != NotPublished).GroupBy(type => type.Status).ToFrozenDictionary(group => group.Key, group => group.First());

    /// <summary>URI reference of the type.</summary>
    internal string Uri => "/problems/" + Code;

    /// <summary>The general kind of problem of a status; null if no kind has it.</summary>
    internal static ProblemType? ForStatus(int status) => Defaults.GetValueOrDefault(status);
}
