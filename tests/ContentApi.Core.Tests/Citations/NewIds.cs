namespace ContentApi.Core.Tests.Citations;

internal static class NewIds
{
    /// <summary>Ids that count up, so that a test can repeat itself.</summary>
    public static Func<Guid> Make()
    {
        var last = 0;
        return () => new Guid(++last, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
    }
}
