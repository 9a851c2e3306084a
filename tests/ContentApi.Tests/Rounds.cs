namespace ContentApi.Tests;

/// <summary>
/// How often tests of races and faults go round: a few times, and as often as is promised where <c>CONTENTAPI_TESTS_FULL</c> is 1. They have the trait
/// <c>rounds=many</c>, by which they are run alone.
/// </summary>
internal static class Rounds
{
    public const string Trait = "rounds", Many = "many";

    private static readonly bool Full = Environment.GetEnvironmentVariable("CONTENTAPI_TESTS_FULL") == "1";

    public static int Of(int few, int full) => Full ? full : few;
}
