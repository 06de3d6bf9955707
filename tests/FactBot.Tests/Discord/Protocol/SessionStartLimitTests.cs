using FactBot.Discord.Protocol;
using FactBot.Discord.Protocol.Gateway;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>When a session may begin, with a clock that is moved by hand.</summary>
public sealed class SessionStartLimitTests : IAsyncLifetime, IDisposable
{
    private readonly WatchedTime _time = new(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    private readonly List<string> _told = [];
    private readonly SemaphoreSlim _tellings = new(0);
    private FakeDiscord _discord = null!;
    private HttpClient _http = null!;
    private SessionStartLimit _starts = null!;

    public async Task InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _http = new HttpClient { BaseAddress = _discord.ApiBaseUrl };
        var rest = new DiscordRest(_http, new RateBuckets(_time), _time);
        _starts = new SessionStartLimit(rest, FakeDiscord.BotToken, new GatewayOptions(), _time, Tell);
    }

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    public void Dispose()
    {
        _http.Dispose();
        _tellings.Dispose();
        _time.LongWaits.Dispose();
    }

    private void Tell(string what)
    {
        _told.Add(what);
        _tellings.Release();
    }

    private Task<Uri?> NextAsync() => _starts.NextAsync(default);

    [Fact]
    public async Task The_second_session_begins_five_seconds_after_the_first()
    {
        Assert.StartsWith("ws://127.0.0.1", (await NextAsync())!.ToString(), StringComparison.Ordinal);
        var second = NextAsync();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(second.IsCompleted);
        Assert.Single(_discord.Requests);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(await second.WaitAsync(Hang.Limit));
    }

    [Fact]
    public async Task Where_none_is_left_it_waits_as_long_as_discord_says_and_asks_again()
    {
        (_discord.Gateway.StartsLeft, _discord.Gateway.ResetAfter) = (0, 3_600_000);
        var next = NextAsync();
        Assert.True(await _tellings.WaitAsync(Hang.Limit));
        Assert.Equal("All sessions that Discord allows for a day are used up; the next begins at 2026-11-24 01:00 UTC.", _told.Single());
        _discord.Gateway.StartsLeft = 1;
        Assert.False(next.IsCompleted);
        Assert.True(await _time.LongWaits.WaitAsync(Hang.Limit));
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Single(_discord.Requests);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(await next.WaitAsync(Hang.Limit));
    }

    [Fact]
    public async Task An_address_that_is_remembered_serves_while_the_api_is_down_but_not_for_the_last_sessions()
    {
        _discord.Gateway.StartsLeft = 12;
        await NextAsync();
        _discord.InsteadOf = _ => FakeResponses.BadGateway;
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.NotNull(await NextAsync());
        _time.Advance(TimeSpan.FromSeconds(6));
        var third = NextAsync();

        Assert.True(await _tellings.WaitAsync(Hang.Limit));
        Assert.False(third.IsCompleted);
    }

    /// <summary>Tells when a wait of more than a minute has begun: only then may the clock be moved past it.</summary>
    private sealed class WatchedTime(DateTimeOffset now) : FakeTimeProvider(now)
    {
        public SemaphoreSlim LongWaits { get; } = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime > TimeSpan.FromMinutes(1))
            {
                LongWaits.Release();
            }

            return timer;
        }
    }
}
