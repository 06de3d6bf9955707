using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>How urgent a lookup is.</summary>
internal enum RequestUrgency
{
    /// <summary>Somebody waits for an initial response, which Discord takes within three seconds. Without a timely result a careful guess is used.</summary>
    Quickly,

    /// <summary>A message, an edit or a deletion, which a guess might lose. The event is replayed where Discord does not respond.</summary>
    Surely,
}

/// <summary>Discord did not state what an event needs; the event is replayed.</summary>
internal sealed class LookupFailedException() : Exception("Discord did not say what is needed.");

/// <summary>
/// Coalesces lookups that events wait for. Events that need the same lookup at the same time share one request. A failed lookup rests for a while, or
/// each event would wait for it anew and use up the bot's rate limit.
/// </summary>
internal sealed class RequestCoalescer(TimeProvider time)
{
    /// <summary>How long a failed lookup rests, where a guess is enough.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>The time limit of an urgent lookup; three in a row still leave time for the initial response.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(700);

    private static readonly TimeSpan Sure = TimeSpan.FromSeconds(10);

    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, Question> _open = new(StringComparer.Ordinal);

    /// <summary>The response body; null where Discord refuses.</summary>
    /// <param name="about">The key of the lookup.</param>
    /// <param name="how">How long to wait.</param>
    /// <param name="ask">Makes the request.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="LookupFailedException">There was no response in time.</exception>
    public async Task<JsonElement?> AskAsync(string about, RequestUrgency how, Func<CancellationToken, Task<DiscordResponse>> ask, CancellationToken ct)
    {
        try
        {
            return await Put(about, how, ask).WaitAsync(how is RequestUrgency.Quickly ? Quick : Sure, time, ct) switch
            {
                DiscordResponse.Ok ok => ok.Body,
                DiscordResponse.Failed => null,
                _ => throw new LookupFailedException(),
            };
        }
        catch (TimeoutException)
        {
            throw new LookupFailedException();
        }
    }

    private Task<DiscordResponse> Put(string about, RequestUrgency how, Func<CancellationToken, Task<DiscordResponse>> ask)
    {
        if (_open.Count > Most)
        {
            Forget();
        }

        var mine = new Question(ask, time);
        return _open.AddOrUpdate(about, mine, (_, there) => there.IsOver(how) ? mine : there).Answer;
    }

    private void Forget()
    {
        foreach (var old in _open.Where(q => q.Value.IsOver(RequestUrgency.Quickly)))
        {
            _ = _open.TryRemove(old);
        }
    }

    private sealed class Question
    {
        private readonly SteadyClock _clock;
        private readonly Lazy<Task<DiscordResponse>> _answer;
        private DateTimeOffset _restsUntil;

        public Question(Func<CancellationToken, Task<DiscordResponse>> ask, TimeProvider time)
        {
            _clock = new SteadyClock(time);
            _answer = new Lazy<Task<DiscordResponse>>(() => RunAsync(ask));
        }

        public Task<DiscordResponse> Answer => _answer.Value;

        /// <summary>
        /// The lookup may be repeated: it succeeded, or it failed and has rested. A lookup that must succeed is repeated at the pace of the replays.
        /// </summary>
        public bool IsOver(RequestUrgency how) => Answer.IsCompleted && (how is RequestUrgency.Surely || _restsUntil <= _clock.Now);

        private async Task<DiscordResponse> RunAsync(Func<CancellationToken, Task<DiscordResponse>> ask)
        {
            // Other events wait for it too, so it ends with the call's own time-out and not with the first caller.
            var response = await ask(CancellationToken.None);
            _restsUntil = response is DiscordResponse.Ok ? _restsUntil : _clock.Now + Rest;
            return response;
        }
    }
}
