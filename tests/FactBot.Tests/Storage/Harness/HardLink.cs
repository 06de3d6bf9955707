using System.Runtime.InteropServices;

namespace FactBot.Tests.Storage.Harness;

/// <summary>A second name for a file, on Unix.</summary>
internal static class HardLink
{
    public static void Make(string file, string name)
    {
        if (Link(file, name) != 0)
        {
            throw new IOException($"{file} gets no second name.");
        }
    }

    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(string file, string name);
}
