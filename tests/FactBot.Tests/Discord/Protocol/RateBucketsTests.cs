using System.Globalization;
using System.Net.Http.Headers;
using CsCheck;
using FactBot.Discord.Protocol;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Discord.Protocol;

public sealed class RateBucketsTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    private readonly RateBuckets _buckets;

    public RateBucketsTests() => _buckets = new RateBuckets(_time);

    private static DiscordCall Post(string channel) => DiscordCall.Post("/channels/{channel_id}/messages").For("channel_id", channel);

    private static DiscordCall Patch(string channel) =>
        DiscordCall.Patch("/channels/{channel_id}/messages/{message_id}").For("channel_id", channel).For("message_id", "1");

    private static HttpResponseHeaders Headers(string bucket, int limit, int remaining, double after)
    {
        var headers = new HttpResponseMessage().Headers;
        headers.Add("X-RateLimit-Bucket", bucket);
        headers.Add("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture));
        headers.Add("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture));
        headers.Add("X-RateLimit-Reset-After", after.ToString(CultureInfo.InvariantCulture));
        return headers;
    }

    private void Call(DiscordCall call, string bucket, int limit, int remaining, double after)
    {
        Assert.Equal(TimeSpan.Zero, _buckets.Take(call));
        _buckets.Learn(call, Headers(bucket, limit, remaining, after));
    }

    [Theory]
    [InlineData(RateScope.Bucket)]
    [InlineData(RateScope.Bot)]
    [InlineData(RateScope.Address)]
    public void A_clock_that_is_set_back_makes_no_pause_longer(RateScope scope)
    {
        var clock = new SteppedTimeProvider(_time) { Ahead = TimeSpan.FromHours(5) };
        var buckets = new RateBuckets(clock);
        buckets.Pause(Post("1"), TimeSpan.FromSeconds(30), scope);
        clock.Ahead = TimeSpan.Zero;
        Assert.Equal(TimeSpan.FromSeconds(30), buckets.Take(Post("1")));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, buckets.Take(Post("1")));
    }

    [Fact]
    public void A_bucket_that_is_empty_waits_for_its_reset_and_no_longer()
    {
        Call(Post("1"), "b", 5, 0, 2.5);
        Assert.Equal(TimeSpan.FromSeconds(2.5) + RateBucket.Margin, _buckets.Take(Post("1")));
        _time.Advance(TimeSpan.FromSeconds(2.5) + RateBucket.Margin);

        Assert.Equal(TimeSpan.Zero, _buckets.Take(Post("1")));
    }

    [Fact]
    public void Each_channel_has_its_own()
    {
        Call(Post("1"), "b", 5, 0, 10);

        Assert.Equal(TimeSpan.Zero, _buckets.Take(Post("2")));
    }

    [Fact]
    public void Routes_that_share_a_bucket_share_what_is_left()
    {
        Call(Post("1"), "shared", 5, 4, 10);
        Call(Patch("1"), "shared", 5, 0, 10);

        Assert.Equal(TimeSpan.FromSeconds(10) + RateBucket.Margin, _buckets.Take(Post("1")));
    }

    [Fact]
    public void What_is_under_way_counts_before_it_is_answered()
    {
        Call(Post("1"), "b", 5, 2, 10);
        Assert.Equal(TimeSpan.Zero, _buckets.Take(Post("1")));
        Assert.Equal(TimeSpan.Zero, _buckets.Take(Post("1")));

        Assert.Equal(TimeSpan.FromSeconds(10) + RateBucket.Margin, _buckets.Take(Post("1")));
    }

    [Fact]
    public void A_call_that_got_no_answer_is_not_under_way_for_ever()
    {
        Call(Post("1"), "b", 1, 0, 10);
        for (var i = 0; i < 5; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(11));
            Assert.Equal(TimeSpan.Zero, _buckets.Take(Post("1")));
            _buckets.Lost(Post("1"));
        }
    }

    [Fact]
    public void The_bot_as_a_whole_has_its_rate_and_callbacks_have_no_part_in_it()
    {
        for (var i = 0; i < RateBuckets.PerSecond; i++)
        {
            Assert.Equal(TimeSpan.Zero, _buckets.Take(Post($"{i}")));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), _buckets.Take(Post("next")));
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(TimeSpan.Zero, _buckets.Take(DiscordCall.Post("/interactions/{interaction_id}/{interaction_token}/callback").For("interaction_id", $"{i}").For("interaction_token", "t")));
            Assert.Equal(TimeSpan.Zero, _buckets.Take(DiscordCall.Post("/webhooks/{webhook_id}/{webhook_token}").For("webhook_id", "1").For("webhook_token", $"{i}")));
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, _buckets.Take(Post("next")));
    }

    [Fact]
    public void Buckets_of_what_is_past_are_forgotten()
    {
        for (var i = 0; i < 20_000; i++)
        {
            var call = DiscordCall.Post("/interactions/{interaction_id}/{interaction_token}/callback").For("interaction_id", $"{i}").For("interaction_token", "t");
            Assert.Equal(TimeSpan.Zero, _buckets.Take(call));
            _buckets.Learn(call, Headers("callback", 5, 4, 1));
            _time.Advance(TimeSpan.FromMilliseconds(20));
        }

        Assert.InRange(_buckets.Count, 1, 2000);
    }

    [Theory]
    [InlineData("nan", "5", "1")]
    [InlineData("5", "-1", "1")]
    [InlineData("5", "1", "1e300")]
    [InlineData("", "", "")]
    public void Headers_that_mean_nothing_change_nothing(string limit, string remaining, string after)
    {
        var headers = new HttpResponseMessage().Headers;
        headers.TryAddWithoutValidation("X-RateLimit-Limit", limit);
        headers.TryAddWithoutValidation("X-RateLimit-Remaining", remaining);
        headers.TryAddWithoutValidation("X-RateLimit-Reset-After", after);
        _buckets.Take(Post("1"));
        _buckets.Learn(Post("1"), headers);

        Assert.Equal(TimeSpan.Zero, _buckets.Take(Post("1")));
    }

    /// <summary>Whatever the traffic: once a bucket is known, Discord never has to say 429, and nobody waits longer than a window.</summary>
    [Fact]
    public void A_known_bucket_is_never_overdrawn() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[200, 3000], Gen.Int[0, 200].Array[1, 120]).Sample((limit, window, gaps) =>
        {
            var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
            var (buckets, server) = (new RateBuckets(time), new FakeWindow(limit, window));
            foreach (var gap in gaps)
            {
                time.Advance(TimeSpan.FromMilliseconds(gap));
                var wait = buckets.Take(Post("1"));
                if (wait > TimeSpan.Zero)
                {
                    Assert.InRange(wait.TotalMilliseconds, 0, 1020 + window);
                    time.Advance(wait);
                    wait = buckets.Take(Post("1"));
                    Assert.Equal(TimeSpan.Zero, wait);
                }

                var (remaining, after) = server.Take(time.GetUtcNow());
                Assert.True(remaining >= 0, "429");
                buckets.Learn(Post("1"), Headers("b", limit, remaining, after));
            }
        });

    /// <summary>Discord's side of a bucket: so many in a window that begins with the first.</summary>
    private sealed class FakeWindow(int limit, int milliseconds)
    {
        private DateTimeOffset _reset;
        private int _remaining;

        public (int Remaining, double After) Take(DateTimeOffset now)
        {
            if (now >= _reset)
            {
                (_remaining, _reset) = (limit, now.AddMilliseconds(milliseconds));
            }

            _remaining--;
            return (_remaining, (_reset - now).TotalSeconds);
        }
    }
}
