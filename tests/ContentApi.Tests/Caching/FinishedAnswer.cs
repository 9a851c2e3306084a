using ContentApi.Http.Compression;
using ContentApi.Http.Conditional;

namespace ContentApi.Tests.Caching;

/// <summary>An answer to keep, of which nothing matters but its length and by what it varies.</summary>
internal static class FinishedAnswer
{
    public static PublicAnswer Of(int bodyLength, bool variesByAccept = false) => new()
    {
        ETag = "\"tag\"",
        Body = new byte[bodyLength],
        ContentType = "text/plain",
        Coding = ContentCoding.Identity,
        Lifetime = new(new(), changesAt: null, TimeProvider.System),
        SurrogateKeys = "keys",
        VariesByAccept = variesByAccept,
        LastModified = null,
    };
}
