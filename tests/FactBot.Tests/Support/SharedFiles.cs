using System.Runtime.CompilerServices;

namespace FactBot.Tests.Support;

/// <summary>Where the checkout is, and the material beside it.</summary>
internal static class SharedFiles
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string name) => Path.GetFullPath(Path.Combine(Root, "..", "shared", name));

    public static string SeedPath(string name) => Path.Combine(Root, "seeds", name);

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
