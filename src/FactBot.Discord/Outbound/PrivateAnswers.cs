using System.Collections.Concurrent;
using System.Collections.Immutable;
using FactBot.Core.Delivery;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Outbound;

/// <summary>
/// What one person alone shall see: in the place of the "thinking ..." of his command, as a further answer under a button, and where
/// neither is to be had (a message, 15 minutes later, a token that Discord forgot) as a direct message.
/// </summary>
internal sealed class PrivateAnswers(DiscordApi api, OpenInteractions open, DiscordReceipts receipts, TimeProvider time)
{
    /// <summary>How many answers and people are kept in mind.</summary>
    private const int Most = 5000;

    /// <summary>Which delivery stands in a command's own answer; another one must not take its place.</summary>
    private readonly ConcurrentDictionary<string, string> _answered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _channels = new(StringComparer.Ordinal);

    public async Task<Receipt> SendAsync(Delivery delivery, CancellationToken ct)
    {
        var pages = DiscordRenderer.Pages(delivery.View, null, delivery.PlainText);
        if (ReplyTokens.Read(delivery.ReplyToken) is { } token && token.IsAlive(time.GetUtcNow()))
        {
            await open.AnsweredAsync(token.Token, ct).ConfigureAwait(false);
            var answer = await AnswerAsync(token, delivery.Key, pages, ct).ConfigureAwait(false);
            if (!IsForgotten(answer))
            {
                return receipts.Of(answer, _ => null);
            }
        }

        return delivery.For is { } person && Snowflakes.Is(person.UserId)
            ? await WriteToAsync(person.UserId, delivery.Key, pages, ct).ConfigureAwait(false)
            : new Receipt.Refused("nobody to say it to");
    }

    private async Task<DiscordAnswer> AnswerAsync(ReplyTokens token, string key, ImmutableArray<DiscordMessage> pages, CancellationToken ct)
    {
        var isFirst = token.IsWaiting && _answered.GetOrAdd(token.Token, key) == key;
        Forget(_answered);
        DiscordAnswer answer = new DiscordAnswer.NotSent("nothing to say");
        foreach (var page in pages)
        {
            answer = isFirst
                ? await api.AnswerAsync(token.Application, token.Token, page.Edited(), ct).ConfigureAwait(false)
                : await api.FollowUpAsync(token.Application, token.Token, page.Posted(DiscordMessage.Ephemeral), ct).ConfigureAwait(false);
            isFirst = false;
            if (answer is not DiscordAnswer.Ok)
            {
                break;
            }
        }

        return answer;
    }

    private async Task<Receipt> WriteToAsync(string user, string key, ImmutableArray<DiscordMessage> pages, CancellationToken ct)
    {
        if (!_channels.TryGetValue(user, out var channel))
        {
            var opened = await api.DirectChannelAsync(user, ct).ConfigureAwait(false);
            if (opened is not DiscordAnswer.Ok ok || ok.Body.Text("id") is not { } id)
            {
                return receipts.Of(opened, _ => null) is Receipt.Refused refused ? refused : new Receipt.TryLater(TimeSpan.FromSeconds(2), false, "no direct channel yet");
            }

            Forget(_channels);
            _channels[user] = channel = id;
        }

        DiscordAnswer answer = new DiscordAnswer.NotSent("nothing to say");
        for (var i = 0; i < pages.Length && (i == 0 || answer is DiscordAnswer.Ok); i++)
        {
            answer = await api.PostAsync(channel, Posting.Keyed(pages[i].Posted(), i == 0 ? key : $"{key}:{i}"), ct).ConfigureAwait(false);
        }

        return receipts.Of(answer, _ => null);
    }

    private static bool IsForgotten(DiscordAnswer answer) => answer is DiscordAnswer.Failed { Status: 404 }
        || answer.Is(DiscordReceipts.UnknownWebhook, DiscordReceipts.UnknownInteraction, DiscordReceipts.InvalidWebhookToken, DiscordReceipts.UnknownMessage);

    private static void Forget(ConcurrentDictionary<string, string> kept)
    {
        if (kept.Count > Most)
        {
            kept.Clear();
        }
    }
}
