using FactBot.Core.Domain;

namespace FactBot.Core.Handling;

/// <summary>
/// The last few articles that were read, by the event that asked: one whose change came too late to be stored is worked out again
/// without asking the site again. Failures are not kept.
/// </summary>
internal sealed class ReadArticleCache
{
    private const int Kept = 8;

    private readonly Lock _lock = new();
    private readonly List<(EventKey Key, Reading Reading)> _readings = [];

    public async Task<Reading> GetAsync(EventKey key, Func<Task<Reading>> read)
    {
        lock (_lock)
        {
            var at = _readings.FindIndex(r => r.Key == key);
            if (at >= 0)
            {
                return _readings[at].Reading;
            }
        }

        var reading = await read();
        if (reading is Reading.Read)
        {
            lock (_lock)
            {
                _readings.Add((key, reading));
                if (_readings.Count > Kept)
                {
                    _readings.RemoveAt(0);
                }
            }
        }

        return reading;
    }
}
