using System.Globalization;
using System.Net.Http.Headers;
using FactBot.Wire;

namespace FactBot.Discord.Protocol;

/// <summary>
/// Discord's rate limits (https://docs.discord.com/developers/topics/rate-limits), learned from response headers: one bucket for each
/// X-RateLimit-Bucket and top-level resource, and a global limit for the bot. Before the first response of a route its limit is unknown,
/// and the call is let through.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class RateBuckets(TimeProvider time)
{
    /// <summary>The global limit in calls per second. Discord takes 50; requests sent evenly may arrive in a burst, so a tenth is left as a margin.</summary>
    public const int PerSecond = 45;

    private const int ManyBuckets = 1000;

    private readonly SteadyClock _clock = new(time);
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Bucket, string Top), RateBucket> _buckets = [];

    /// <summary>The bucket of each route, as learned from responses.</summary>
    private readonly Dictionary<string, string> _bucketOf = [];

    private readonly Queue<DateTimeOffset> _lately = [];
    private DateTimeOffset _botPaused;
    private DateTimeOffset _addressPaused;
    private int _sweepAt = ManyBuckets;

    /// <summary>The wait before this call. Zero reserves a slot, and the outcome must be reported with <see cref="Learn"/> or <see cref="Lost"/>.</summary>
    public TimeSpan Take(DiscordCall call)
    {
        var (route, top, free) = Of(call);
        lock (_lock)
        {
            var now = _clock.Now;
            if (now < _addressPaused)
            {
                return _addressPaused - now;
            }

            if (!free && General(now) is var general && general > TimeSpan.Zero)
            {
                return general;
            }

            if (Find(route, top, now).Take(now) is var wait && wait > TimeSpan.Zero)
            {
                return wait;
            }

            if (!free)
            {
                _lately.Enqueue(now);
            }

            return TimeSpan.Zero;
        }
    }

    /// <summary>Learns a bucket's state from the headers of a response.</summary>
    public void Learn(DiscordCall call, HttpResponseHeaders headers)
    {
        var (route, top, _) = Of(call);
        lock (_lock)
        {
            var now = _clock.Now;
            var bucket = Find(route, top, now);
            bucket.Return();
            if (Text(headers, "X-RateLimit-Bucket") is { } name && _bucketOf.GetValueOrDefault(route) != name)
            {
                _bucketOf[route] = name;
                bucket = Moved(bucket, route, name, top);
            }

            if (Number(headers, "X-RateLimit-Limit") is { } limit && Number(headers, "X-RateLimit-Remaining") is { } remaining
                && Number(headers, "X-RateLimit-Reset-After") is { } after)
            {
                bucket.Learn((int)limit, (int)remaining, now, TimeSpan.FromSeconds(after));
            }
        }
    }

    /// <summary>The call brought no usable response.</summary>
    public void Lost(DiscordCall call)
    {
        var (route, top, _) = Of(call);
        lock (_lock)
        {
            Find(route, top, _clock.Now).Return();
        }
    }

    /// <summary>Pauses what Discord asks to pause.</summary>
    public void Pause(DiscordCall call, TimeSpan pause, RateScope scope)
    {
        var (route, top, free) = Of(call);
        lock (_lock)
        {
            var until = _clock.Now + pause;
            if (scope is RateScope.Bucket or RateScope.Shared)
            {
                Find(route, top, _clock.Now).Pause(until);
            }
            else if (scope is RateScope.Address)
            {
                _addressPaused = Later(until, _addressPaused);
            }
            else if (!free)
            {
                _botPaused = Later(until, _botPaused);
            }
        }
    }

    /// <summary>The number of buckets.</summary>
    internal int Count => _buckets.Count;

    /// <summary>Callbacks and webhooks do not count in the bot's global limit.</summary>
    private static (string Route, string Top, bool Free) Of(DiscordCall call)
    {
        var top = string.Join('/', ((string[])["channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_id"]).Select(n => call.Values.GetValueOrDefault(n)));
        return ($"{call.Method} {call.Route}", top, IsFree(call.Route));
    }

    internal static bool IsFree(string route) =>
        route.StartsWith("/interactions/", StringComparison.Ordinal) || route.StartsWith("/webhooks/{webhook_id}/{webhook_token}", StringComparison.Ordinal);

    private TimeSpan General(DateTimeOffset now)
    {
        while (_lately.TryPeek(out var oldest) && oldest <= now - TimeSpan.FromSeconds(1))
        {
            _lately.Dequeue();
        }

        var paused = _botPaused - now;
        return _lately.Count < PerSecond ? paused : Later(paused, _lately.Peek() + TimeSpan.FromSeconds(1) - now);
    }

    private RateBucket Find(string route, string top, DateTimeOffset now)
    {
        var key = (_bucketOf.GetValueOrDefault(route) ?? route, top);
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            Forget(now);
            _buckets[key] = bucket = new RateBucket();
        }

        return bucket;
    }

    /// <summary>Moves the state of a route to the bucket it turned out to be in.</summary>
    private RateBucket Moved(RateBucket bucket, string route, string name, string top)
    {
        _buckets.Remove((route, top));
        if (!_buckets.TryGetValue((name, top), out var there))
        {
            return _buckets[(name, top)] = bucket;
        }

        there.Join(bucket);
        return there;
    }

    /// <summary>Evicts idle buckets, because channels and interactions come and go. It runs rarely, when the number of buckets has doubled.</summary>
    private void Forget(DateTimeOffset now)
    {
        if (_buckets.Count < _sweepAt)
        {
            return;
        }

        foreach (var key in _buckets.Where(b => b.Value.IsIdle(now)).Select(b => b.Key).ToList())
        {
            _buckets.Remove(key);
        }

        _sweepAt = Math.Max(ManyBuckets, 2 * _buckets.Count);
    }

    private static string? Text(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1e6 ? number : null;

    private static T Later<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;
}
