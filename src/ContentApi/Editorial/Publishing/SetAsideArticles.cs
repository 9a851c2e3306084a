using System.Collections.Concurrent;

namespace ContentApi.Editorial.Publishing;

/// <summary>Articles that are left alone for a while, so that one which cannot be published keeps nobody else waiting.</summary>
internal sealed class SetAsideArticles(TimeSpan time)
{
    private readonly ConcurrentDictionary<Guid, long> until = [];

    /// <summary>Those that are still to be left alone.</summary>
    public Guid[] Current
    {
        get
        {
            if (until.IsEmpty)
                return [];
            var now = Environment.TickCount64;
            foreach (var article in until.Where(article => article.Value <= now))
                until.TryRemove(article);
            return [.. until.Keys];
        }
    }

    public void Add(Guid id) => until[id] = Environment.TickCount64 + (long)time.TotalMilliseconds;
}
