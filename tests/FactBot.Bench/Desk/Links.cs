using System.Diagnostics;
using System.Globalization;

namespace FactBot.Bench.Desk;

/// <summary>How long a posted link takes to become a card, one by one and many a minute.</summary>
internal static class Links
{
    private const int WarmUp = 30;
    private const int PerMinute = 200;

    public static async Task<int> OneByOneAsync(int links)
    {
        await using var desk = new BenchDesk();
        var waits = new List<double>();
        for (var i = 0; i < WarmUp + links; i++)
        {
            var wait = await desk.PostAsync(i);
            if (i >= WarmUp)
            {
                waits.Add(wait.TotalMilliseconds);
            }
        }

        return Say($"{links} links, one after the other", waits);
    }

    public static async Task<int> SustainedAsync(int minutes)
    {
        await using var desk = new BenchDesk();
        var posts = new List<Task<TimeSpan>>();
        using var pace = new PeriodicTimer(TimeSpan.FromMinutes(1) / PerMinute);
        var watch = Stopwatch.StartNew();
        while (posts.Count < minutes * PerMinute && await pace.WaitForNextTickAsync())
        {
            posts.Add(desk.PostAsync(posts.Count));
        }

        var all = await Task.WhenAll(posts).WaitAsync(TimeSpan.FromMinutes(1));
        return Say(string.Create(CultureInfo.InvariantCulture, $"{all.Length} links in {watch.Elapsed.TotalSeconds:F0} s"), [.. all.Select(w => w.TotalMilliseconds)]);
    }

    private static int Say(string what, List<double> waits)
    {
        waits.Sort();
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: link to card p50 {waits[waits.Count / 2]:F1} ms, p99 {waits[(int)(waits.Count * 0.99)]:F1} ms, max {waits[^1]:F1} ms"));
        return 0;
    }
}
