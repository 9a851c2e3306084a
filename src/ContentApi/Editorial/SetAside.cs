namespace ContentApi.Editorial;

/// <summary>What is left alone for a while because it cannot be done, so that it keeps nothing else waiting: each time that it fails for twice as long, up to the longest.</summary>
internal sealed class SetAside(TimeSpan first, TimeSpan longest)
{
    private readonly Lock sync = new();
    private readonly Dictionary<Guid, (long Until, TimeSpan Time)> entries = [];

    /// <summary>Ids of what is still to be left alone.</summary>
    public Guid[] Current
    {
        get
        {
            lock (sync)
            {
                var now = Environment.TickCount64;
                // For as long again it is remembered how long the last time was.
                foreach (var id in entries.Where(entry => entry.Value.Until + (long)longest.TotalMilliseconds <= now).Select(entry => entry.Key).ToList())
                    entries.Remove(id);
                return [.. entries.Where(entry => entry.Value.Until > now).Select(entry => entry.Key)];
            }
        }
    }

    /// <summary>Sets something aside; returns for how long.</summary>
    public TimeSpan Add(Guid id)
    {
        lock (sync)
        {
            var time = entries.TryGetValue(id, out var before) ? TimeSpan.FromTicks(Math.Min(before.Time.Ticks * 2, longest.Ticks)) : first;
            entries[id] = (Environment.TickCount64 + (long)time.TotalMilliseconds, time);
            return time;
        }
    }

    /// <summary>Tells that something was done after all.</summary>
    public void Remove(Guid id)
    {
        lock (sync)
            entries.Remove(id);
    }
}
