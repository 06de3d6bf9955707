using System.Text.Json;
using FactBot.Core.Requests;
using FactBot.Slack.App;
using FactBot.Slack.Outbound;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>The shortcuts in a message's menu: check its link, save it as a note or as evidence.</summary>
internal sealed class MessageShortcuts(SlackEventContext context, FormOpener forms)
{
    private const int MostLinks = 10;

    public async Task<EnvelopeResult> ReadAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Child("message") is not { } message || message.Text("ts") is not { Length: > 0 } ts
            || ButtonPress.Read(payload, payload.Text("channel", "id")) is not { } by)
        {
            return EnvelopeResult.Nothing;
        }

        var place = new ModalPlace(by.Channel, SlackEventContext.ThreadOf(message), ts, message.Text("user"));
        return payload.Text("callback_id") switch
        {
            SlackShortcuts.CheckLink => await CheckAsync(message, place, by, ct),
            SlackShortcuts.SaveNote => forms.Step(new ActionToken(ActionVerb.SaveNote), place, by, message),
            SlackShortcuts.SaveEvidence => forms.Step(new ActionToken(ActionVerb.SaveEvidence), place, by, message),
            _ => EnvelopeResult.Nothing,
        };
    }

    private async Task<EnvelopeResult> CheckAsync(JsonElement message, ModalPlace place, ButtonPress by, CancellationToken ct)
    {
        var received = await context.EventAsync(
            $"t:{by.Trigger}", context.Self.Place(place.Channel, place.Thread), by.User, await RequestAsync(message, ct), ct);
        return EnvelopeResult.Of(received with { ReplyToken = by.ResponseUrl });
    }

    /// <summary>The request concerns the links and not the words around them; of several links, the person is asked for one.</summary>
    private async Task<Request> RequestAsync(JsonElement message, CancellationToken ct)
    {
        var links = Links(message).Distinct(StringComparer.Ordinal).Take(MostLinks).ToList();
        var files = SlackEventContext.Files(message);
        return links.Count > 0 ? CommandGrammar.Parse($"check {string.Join(' ', links)}")
            : files.Length > 0 ? new Request.CheckFile(files[0])
            : CommandGrammar.Parse($"check {await context.NeutralAsync(message.Text("text") ?? "", ct)}");
    }

    /// <summary>The links of a message. News apps put them into attachments.</summary>
    private static IEnumerable<string> Links(JsonElement message)
    {
        var written = SlackMentionText.Links(message.Text("text") ?? "").ToList();
        return written.Count > 0 ? written
            : message.Items("attachments").Select(a => a.Text("title_link") ?? a.Text("from_url") ?? a.Text("original_url")).OfType<string>().Where(SlackMentionText.IsLink);
    }
}
