using System.Diagnostics;
using System.Globalization;

namespace FactBot.Bench.Reliability;

/// <summary>How long things took, in milliseconds.</summary>
internal sealed class Waits
{
    private readonly List<double> _waits = [];

    public async Task MeasureAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        Add(Stopwatch.GetElapsedTime(start));
    }

    public void Add(TimeSpan wait)
    {
        lock (_waits)
        {
            _waits.Add(wait.TotalMilliseconds);
        }
    }

    public double At(double share)
    {
        lock (_waits)
        {
            return _waits.Order().ElementAt((int)(share * (_waits.Count - 1)));
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):F2} ms, p99 {At(0.99):F2} ms, max {At(1):F1} ms");
}
