namespace ContentApi.Editorial.Publishing;

/// <summary>Articles that are left alone for a while, so that one which cannot be published keeps nobody else waiting.</summary>
internal sealed class SetAsideArticles(TimeSpan time)
{
    private readonly Dictionary<Guid, long> until = [];

    /// <summary>Those that are still to be left alone.</summary>
    public Guid[] Current
    {
        get
        {
            if (until.Count == 0)
                return [];
            var now = Environment.TickCount64;
            foreach (var id in until.Where(article => article.Value <= now).Select(article => article.Key).ToList())
                until.Remove(id);
            return [.. until.Keys];
        }
    }

    public void Add(Guid id) => until[id] = Environment.TickCount64 + (long)time.TotalMilliseconds;
}
