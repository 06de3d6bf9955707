using FactBot.Core.Domain;

namespace FactBot.Core.Handling;

/// <summary>
/// A cache of the last articles that were read, by the event that asked. If an event is handled again because its change came too
/// late to be stored, the site is not asked again. Failures are not cached.
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
