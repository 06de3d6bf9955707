using System.Runtime.CompilerServices;

namespace FactBot.Bench;

/// <summary>Where the checkout is, and the material beside it that is not part of it.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Shared(params IEnumerable<string> parts) =>
        Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
