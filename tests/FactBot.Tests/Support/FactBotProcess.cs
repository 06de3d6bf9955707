using System.Diagnostics;

namespace FactBot.Tests.Support;

/// <summary>The program as a process of its own. Beside the tests, it finds its libraries where the tests find theirs.</summary>
internal static class FactBotProcess
{
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
        string[] tests = ["exec", "--depsfile", Beside("FactBot.Tests.deps.json"), "--runtimeconfig", Beside("FactBot.Tests.runtimeconfig.json")];
        var start = new ProcessStartInfo("dotnet", [.. tests, Beside("factbot.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
