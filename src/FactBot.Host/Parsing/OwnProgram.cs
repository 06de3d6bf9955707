using System.Reflection;
using System.Runtime.InteropServices;

namespace FactBot.Host.Parsing;

/// <summary>How this program is started once more.</summary>
internal static class OwnProgram
{
    private const string Muxer = "dotnet";

    /// <summary>
    /// Returns the file to start and the arguments before the verb. "factbot" is itself the file; "dotnet factbot.dll" is started as it was,
    /// and so is a program that only holds this one as a library, with that program's lists of libraries.
    /// </summary>
    public static (string File, string[] Arguments) Command()
    {
        var own = typeof(OwnProgram).Assembly;
        var process = Environment.ProcessPath;
        if (process is not null && Assembly.GetEntryAssembly() == own && !IsMuxer(process))
        {
            return (process, []);
        }

        return (process is not null && IsMuxer(process) ? process : InstalledMuxer(), ["exec", .. Libraries(), Path.Combine(AppContext.BaseDirectory, $"{own.GetName().Name}.dll")]);
    }

    private static bool IsMuxer(string path) => string.Equals(Path.GetFileNameWithoutExtension(path), Muxer, StringComparison.OrdinalIgnoreCase);

    /// <summary>The runtime stands in "shared/Microsoft.NETCore.App/VERSION" beside the muxer that starts it.</summary>
    private static string InstalledMuxer() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? $"{Muxer}.exe" : Muxer));

    /// <summary>The running process's own lists, the first of which is the program's.</summary>
    private static string[] Libraries()
    {
        var list = (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string)?.Split(OperatingSystem.IsWindows() ? ';' : ':', ';')[0];
        var runtime = list?.Replace(".deps.json", ".runtimeconfig.json", StringComparison.Ordinal);
        return File.Exists(list) && File.Exists(runtime) ? ["--depsfile", list, "--runtimeconfig", runtime] : [];
    }
}
