namespace ContentApi.Tests.Syndication;

/// <summary>A clock that goes, and that a test sets ahead.</summary>
internal sealed class MovedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
