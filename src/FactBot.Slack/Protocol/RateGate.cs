namespace FactBot.Slack.Protocol;

/// <summary>
/// Keeps calls below Slack's rates (https://docs.slack.dev/apis/web-api/rate-limits): by method, for posts also by channel. A pause
/// that Slack asks for holds every call of that method back.
/// </summary>
public sealed class RateGate(TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Calls a minute of what is not listed: tier 3.</summary>
    private const int Common = 50;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _next = [];
    private readonly Dictionary<string, DateTimeOffset> _paused = [];

    /// <summary>How many calls a minute a method takes.</summary>
    public static int PerMinute(string method) => method switch
    {
        // Slack names one a minute and lets some pass at once; what is too often it says with a pause, which is kept.
        "apps.connections.open" => 600,
        "conversations.list" or "reactions.remove" => 20,
        "chat.postEphemeral" or "conversations.members" or "users.info" or "files.info" => 100,
        "views.open" or "views.update" or "views.push" or "views.publish" => 100,
        "chat.postMessage" or "auth.test" => 600,
        _ => Common,
    };

    /// <summary>How long to wait before this call; zero: go. Its place is taken, but where the wait is longer than <paramref name="longest"/>.</summary>
    public TimeSpan Reserve(string method, string? channel, TimeSpan longest)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
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
            return _paused.TryGetValue(method, out var until) && until > time.GetUtcNow() ? until - time.GetUtcNow() : TimeSpan.Zero;
        }
    }

    public void PauseFor(string method, TimeSpan pause)
    {
        lock (_lock)
        {
            _paused[method] = Later(_paused.GetValueOrDefault(method), time.GetUtcNow() + pause);
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

    /// <summary>Calls are spread evenly, but for a few at once after a quiet time.</summary>
    private DateTimeOffset At(string key, DateTimeOffset now, TimeSpan each, int atOnce) =>
        Later(_next.GetValueOrDefault(key), now - (each * Math.Max(0, atOnce - 1)));

    /// <summary>Channels come and go: what has not been used for a while is as good as new.</summary>
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
