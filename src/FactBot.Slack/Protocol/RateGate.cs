using FactBot.Wire;

namespace FactBot.Slack.Protocol;

/// <summary>
/// Keeps calls within Slack's rate limits (https://docs.slack.dev/apis/web-api/rate-limits): by method, and for posts also by channel. A
/// pause that Slack asks for applies to every call of that method.
/// </summary>
public sealed class RateGate(TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Calls per minute of a method that is not listed: tier 3.</summary>
    private const int Common = 50;

    private readonly SteadyClock _clock = new(time);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _next = [];
    private readonly Dictionary<string, DateTimeOffset> _paused = [];

    /// <summary>The calls per minute of a method.</summary>
    public static int PerMinute(string method) => method switch
    {
        // Slack documents one a minute and lets some pass at once. It asks for a pause when there are too many, and the pause is kept.
        "apps.connections.open" => 600,
        "conversations.list" or "reactions.remove" => 20,
        "chat.postEphemeral" or "conversations.members" or "users.info" or "files.info" => 100,
        "views.open" or "views.update" or "views.push" or "views.publish" => 100,
        "chat.postMessage" or "auth.test" => 600,
        _ => Common,
    };

    /// <summary>The wait before this call; zero means now. A slot is reserved unless the wait exceeds <paramref name="longest"/>.</summary>
    public TimeSpan Reserve(string method, string? channel, TimeSpan longest)
    {
        lock (_lock)
        {
            var now = _clock.Now;
            var places = Places(method, channel).Select(p => (p.Key, p.Each, At: At(p.Key, now, p.Each, p.AtOnce))).ToList();
            var wait = Later(now, places.Max(p => p.At)) - now;
            if (wait <= longest)
            {
                places.ForEach(p => _next[p.Key] = p.At + p.Each);
                Forget(now);
            }

            return wait;
        }
    }

    /// <summary>What is left of a pause that Slack asked for; zero where there is none.</summary>
    public TimeSpan Pause(string method)
    {
        lock (_lock)
        {
            return _paused.TryGetValue(method, out var until) && until > _clock.Now ? until - _clock.Now : TimeSpan.Zero;
        }
    }

    public void PauseFor(string method, TimeSpan pause)
    {
        lock (_lock)
        {
            _paused[method] = Later(_paused.GetValueOrDefault(method), _clock.Now + pause);
        }
    }

    private static IEnumerable<(string Key, TimeSpan Each, int AtOnce)> Places(string method, string? channel)
    {
        yield return (method, Minute / PerMinute(method), PerMinute(method) / 10);
        if (method == "chat.postMessage" && channel is not null)
        {
            yield return ($"{method} {channel}", TimeSpan.FromSeconds(1), 1);
        }
    }

    /// <summary>The calls are spread evenly, except for a small burst after an idle time.</summary>
    private DateTimeOffset At(string key, DateTimeOffset now, TimeSpan each, int atOnce) =>
        Later(_next.GetValueOrDefault(key), now - (each * Math.Max(0, atOnce - 1)));

    /// <summary>Evicts unused entries, because channels come and go.</summary>
    private void Forget(DateTimeOffset now)
    {
        if (_next.Count > 1000)
        {
            foreach (var key in _next.Where(n => n.Value < now - Minute).Select(n => n.Key).ToList())
            {
                _next.Remove(key);
            }
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
