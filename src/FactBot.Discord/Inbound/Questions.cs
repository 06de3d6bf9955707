using System.Collections.Concurrent;
using System.Text.Json;

namespace FactBot.Discord.Inbound;

/// <summary>
/// What is asked of Discord while somebody waits: many events need the same answer at once, and share one question. One that brought nothing is
/// not put again for a while, or each event would wait for it anew, and the bot's rate would go to it.
/// </summary>
internal sealed class Questions(TimeProvider time)
{
    /// <summary>So long nothing is expected of a question that brought nothing.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, Question> _open = new(StringComparer.Ordinal);

    /// <param name="about">What is asked.</param>
    /// <param name="ask">Asks; null where there is no answer that helps.</param>
    public async Task<JsonElement?> AskAsync(string about, Func<Task<JsonElement?>> ask)
    {
        Forget();
        var mine = new Question(ask);
        var question = _open.AddOrUpdate(about, mine, (_, there) => there.Until is { } until && until <= time.GetUtcNow() ? mine : there);
        var isAnswered = true;
        try
        {
            var answer = await question.Answer.ConfigureAwait(false);
            isAnswered = answer is not null;
            return answer;
        }
        finally
        {
            if (isAnswered)
            {
                _ = _open.TryRemove(new KeyValuePair<string, Question>(about, question));
            }
            else
            {
                question.Until ??= time.GetUtcNow() + Rest;
            }
        }
    }

    private void Forget()
    {
        if (_open.Count > Most)
        {
            foreach (var old in _open.Where(q => q.Value.Until is not null))
            {
                _ = _open.TryRemove(old);
            }
        }
    }

    private sealed class Question(Func<Task<JsonElement?>> ask)
    {
        private readonly Lazy<Task<JsonElement?>> _answer = new(ask);

        public Task<JsonElement?> Answer => _answer.Value;

        /// <summary>Until when it is not put again; null while it is open.</summary>
        public DateTimeOffset? Until { get; set; }
    }
}
