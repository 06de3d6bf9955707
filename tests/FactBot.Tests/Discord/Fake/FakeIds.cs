using System.Globalization;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Fake;

/// <summary>Snowflakes: later ones are larger, and the time can be read from them.</summary>
internal sealed class FakeIds
{
    private const long Epoch = 1_420_070_400_000;

    private long _last;

    public TimeProvider Time { get; set; } = new FastTimeProvider(1);

    public string Next()
    {
        lock (this)
        {
            _last = Math.Max(_last + 1, (Time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22);
            return _last.ToString(CultureInfo.InvariantCulture);
        }
    }

    public static long Number(string id) => long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static DateTimeOffset At(string id) => DateTimeOffset.FromUnixTimeMilliseconds((Number(id) >> 22) + Epoch);
}
