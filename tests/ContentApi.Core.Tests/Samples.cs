namespace ContentApi.Core.Tests;

internal static class Samples
{
    public static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);
}
