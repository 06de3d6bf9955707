using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Inbound;

/// <summary>What a question is for.</summary>
internal enum RequestUrgency
{
    /// <summary>Somebody waits for a first answer, which Discord takes within three seconds: without a word in time the careful guess holds.</summary>
    Quickly,

    /// <summary>A message, an edit, a deletion: a guess might lose it, so it is to come again where Discord says nothing.</summary>
    Surely,
}

/// <summary>Discord did not say what an event needs; the event comes again.</summary>
internal sealed class LookupFailedException() : Exception("Discord did not say what is needed.");

/// <summary>
/// What is asked of Discord while an event waits. Many events need the same answer at once, and share one question. One that brought nothing is
/// not put again for a while, or each event would wait for it anew, and the bot's rate would go to it.
/// </summary>
internal sealed class RequestCoalescer(TimeProvider time)
{
    /// <summary>So long nothing is expected of a question that brought nothing, where a guess will do.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>Three such in a row still leave time for the first answer.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(700);

    private static readonly TimeSpan Sure = TimeSpan.FromSeconds(10);

    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, Question> _open = new(StringComparer.Ordinal);

    /// <summary>The answer's body; null where Discord has none for the bot.</summary>
    /// <param name="about">What is asked.</param>
    /// <param name="how">How long it is waited for.</param>
    /// <param name="ask">Asks, and takes in the answer.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="LookupFailedException">There is no answer in that time.</exception>
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
        private readonly TimeProvider _time;
        private readonly Lazy<Task<DiscordResponse>> _answer;
        private DateTimeOffset _restsUntil;

        public Question(Func<CancellationToken, Task<DiscordResponse>> ask, TimeProvider time)
        {
            _time = time;
            _answer = new Lazy<Task<DiscordResponse>>(() => RunAsync(ask));
        }

        public Task<DiscordResponse> Answer => _answer.Value;

        /// <summary>It may be put anew: it was answered, or was not and has rested. What must be known comes again at the gateway's own pace.</summary>
        public bool IsOver(RequestUrgency how) => Answer.IsCompleted && (how is RequestUrgency.Surely || _restsUntil <= _time.GetUtcNow());

        private async Task<DiscordResponse> RunAsync(Func<CancellationToken, Task<DiscordResponse>> ask)
        {
            // Others wait for it too: it ends by the call's own time-out, not with the first who asked.
            var response = await ask(CancellationToken.None);
            _restsUntil = response is DiscordResponse.Ok ? _restsUntil : _time.GetUtcNow() + Rest;
            return response;
        }
    }
}
