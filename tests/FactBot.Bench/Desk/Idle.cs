using System.Diagnostics;
using System.Globalization;

namespace FactBot.Bench.Desk;

/// <summary>What the running program takes while nobody says anything.</summary>
internal static class Idle
{
    public static async Task<int> RunAsync(int seconds)
    {
        var program = Path.Combine(Checkout.Root, "src", "FactBot.Host", "bin", "Release", "net10.0", "factbot.dll");
        var folder = Directory.CreateTempSubdirectory("factbot-idle");
        try
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "run", "--data", Path.Combine(folder.FullName, "idle.db")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            await process.StandardInput.WriteLineAsync($"/attach {Path.Combine(Checkout.Root, "seeds", "bridge-audit.html")} @FactBot");
            await Task.Delay(TimeSpan.FromSeconds(15));
            process.Refresh();
            var before = process.TotalProcessorTime;
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            process.Refresh();
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{seconds} s without a word: {process.WorkingSet64 >> 20} MiB resident, {(process.TotalProcessorTime - before).TotalMilliseconds:F0} ms of processor time"));
            await process.StandardInput.WriteLineAsync("/quit");
            await process.WaitForExitAsync();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
