using System.Diagnostics;
using System.Globalization;

namespace FactBot.Bench;

/// <summary>How long a person waits: a fresh process for one article.</summary>
internal static class ColdStart
{
    public static int Run(int times)
    {
        var program = Path.Combine(Checkout.Root, "src", "FactBot.Host", "bin", "Release", "net10.0", "factbot.dll");
        if (!File.Exists(program))
        {
            Console.Error.WriteLine("The program is not built: dotnet build -c Release src/FactBot.Host");
            return 1;
        }

        var article = Path.Combine(Path.GetTempPath(), $"factbot-cold-{Environment.ProcessId}.txt");
        File.WriteAllText(article, SeedText.OfLength(5000));
        try
        {
            var waits = Enumerable.Range(0, times).Select(_ => Once(program, article)).Order().ToList();
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"check of 5 KB, {times} fresh processes: p50 {waits[times / 2]:F0} ms, max {waits[^1]:F0} ms"));
            return 0;
        }
        finally
        {
            File.Delete(article);
        }
    }

    private static double Once(string program, string article)
    {
        var watch = Stopwatch.StartNew();
        var status = Run("dotnet", [program, "check", article], TextWriter.Null);
        return status == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"factbot ended with status {status}.");
    }

    /// <summary>Runs a program to its end and passes on what it prints.</summary>
    public static int Run(string program, IEnumerable<string> arguments, TextWriter output)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        output.Write(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return process.ExitCode;
    }
}
