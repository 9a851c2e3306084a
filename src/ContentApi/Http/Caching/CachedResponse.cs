using ContentApi.Http.Conditional;

namespace ContentApi.Http.Caching;

/// <summary>An answer that is kept, for the requests that it answers.</summary>
internal sealed class CachedResponse(CacheKey key, PublicAnswer answer, Guid[] madeOf)
{
    private const int Overhead = 1_200, OverheadPerId = 120, CoarseTick = 1_000;

    private long lastUsed = Environment.TickCount64;

    public PublicAnswer Answer => answer;

    public string Target => key.Target;

    /// <summary>Ids of what it is made of.</summary>
    public IReadOnlyList<Guid> MadeOf => madeOf;

    /// <summary>What it takes of memory, about, in bytes: the body and all that is around it.</summary>
    public long Size { get; } = Overhead + (answer.Body?.Length ?? 0) + (OverheadPerId * madeOf.Length)
        + (sizeof(char) * (key.Target.Length + key.Accept.Length + answer.SurrogateKeys.ToString().Length + answer.Link.ToString().Length));

    /// <summary>When it was last of use, to the second.</summary>
    public long LastUsed => Volatile.Read(ref lastUsed);

    /// <summary>Whether it is what a request with that key asks for.</summary>
    public bool IsFor(in CacheKey asked) => asked.Coding == key.Coding && (!answer.VariesByAccept || string.Equals(asked.Accept, key.Accept, StringComparison.Ordinal));

    /// <summary>Whether it can answer a request of its key: one without a body only says that the caller has it.</summary>
    public bool Answers(HttpRequest request) => answer.Body is not null || answer.IsCurrent(request);

    public void Use()
    {
        // Seldom written, so that the cores that read it need not pass it around.
        var now = Environment.TickCount64;
        if (now - lastUsed > CoarseTick)
            Volatile.Write(ref lastUsed, now);
    }
}
