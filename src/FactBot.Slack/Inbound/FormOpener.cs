using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Text;
using FactBot.Slack.App;
using FactBot.Slack.Outbound;
using FactBot.Slack.Protocol;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>
/// Opens modals. Slack allows three seconds after the press, so the acknowledgement does not wait for it. The person is told of a failure,
/// because a button without any effect is worse than one that says why.
/// </summary>
internal sealed class FormOpener(SlackEventContext context, IDeskQueries desk, SlackWebApi api, SlackOptions options)
{
    private const string Gone = "That is gone; there is nothing to fill in any more.";
    private const string TooLate = "Slack lets a form open for three seconds only, and they were over. Nothing was changed: press it again.";

    /// <param name="token">The token of the pressed button.</param>
    /// <param name="place">The place, and the message that it is about.</param>
    /// <param name="by">The press.</param>
    /// <param name="message">The message whose words prefill the form, or null.</param>
    public EnvelopeResult Step(ActionToken token, ModalPlace place, ButtonPress by, JsonElement? message) =>
        new(null, new EnvelopeResponse(Then: ct => OpenAsync(token, place, by, message, ct)));

    private async Task OpenAsync(ActionToken token, ModalPlace place, ButtonPress by, JsonElement? message, CancellationToken ct)
    {
        var actor = await context.ActorAsync(by.User, ct);
        if (await desk.OpenAsync(token, actor, context.Self.Place(place.Channel, place.Thread), ct) is not { } form)
        {
            await TellAsync(Gone, place, by, ct);
            return;
        }

        var filled = message is { } about ? Filled(form, about) : form;
        var arguments = SlackArguments.None.With("trigger_id", by.Trigger).With("view", SlackForms.Modal(filled, place));
        if (await api.CallAsync("views.open", arguments, options.BotToken, ct) is not SlackResponse.Ok)
        {
            await TellAsync(TooLate, place, by, ct);
        }
    }

    private Form Filled(Form form, JsonElement message)
    {
        var written = message.Text("text") ?? "";
        var words = NeutralText.Shown(SlackMentionText.Neutral(written, context.NameOf));
        var link = SlackMentionText.Links(written).FirstOrDefault();
        return form with
        {
            Fields = [.. form.Fields.Select(f => f.Initial is not null ? f
                : f.Kind is FieldKind.Paragraph ? f with { Initial = words }
                : f.Name == "link" ? f with { Initial = link }
                : f)],
        };
    }

    private async Task TellAsync(string sentence, ModalPlace place, ButtonPress by, CancellationToken ct)
    {
        if (by.ResponseUrl is { } url && SlackAddresses.IsHook(url, options.ApiBaseUrl, out var address))
        {
            await api.RespondAsync(address, new JsonObject { ["response_type"] = "ephemeral", ["replace_original"] = false, ["text"] = sentence }, ct);
            return;
        }

        var arguments = SlackArguments.None.With("channel", place.Channel).With("user", by.User).With("thread_ts", place.Thread).With("text", sentence);
        await api.CallAsync("chat.postEphemeral", arguments, options.BotToken, ct);
    }
}
