using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Slack.Outbound;
using FactBot.Slack.Protocol;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>What an action comes to: an event to store, an answer to give at once, something to do after the acknowledgement.</summary>
public sealed record SlackStep(InboundEvent? Event, SocketReply Reply)
{
    public static readonly SlackStep Nothing = new(null, SocketReply.Empty);
}

/// <summary>Slash commands, buttons, menus, modals and message shortcuts.</summary>
public sealed class SlackActions(SlackIdentity self, SlackDirectory directory, IDeskNow desk, SlackWebApi api, string botToken)
{
    public async Task<SlackStep> CommandAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Text("channel_id") is not { } channel || payload.Text("user_id") is not { } user || payload.Text("trigger_id") is not { } trigger)
        {
            return SlackStep.Nothing;
        }

        var text = payload.Text("text") ?? "";
        await directory.LearnAsync(MentionText.Mentioned(text), ct).ConfigureAwait(false);
        var request = CommandGrammar.Parse(MentionText.Neutral(text, directory.NameOf));
        return new SlackStep(await EventAsync($"t:{trigger}", Place(channel), user, request, payload.Text("response_url"), ct).ConfigureAwait(false), SocketReply.Empty);
    }

    public Task<SlackStep> InteractiveAsync(JsonElement payload, CancellationToken ct) => payload.Text("type") switch
    {
        "block_actions" => PressedAsync(payload, ct),
        "view_submission" => SubmittedAsync(payload, ct),
        "message_action" => ShortcutAsync(payload, ct),
        _ => Task.FromResult(SlackStep.Nothing),
    };

    private async Task<SlackStep> PressedAsync(JsonElement payload, CancellationToken ct)
    {
        var action = payload.Items("actions").FirstOrDefault();
        if (ActionToken.Read(action.Text("selected_option", "value") ?? action.Text("value")) is not { } token
            || payload.Text("user", "id") is not { } user
            || (payload.Text("channel", "id") ?? payload.Text("container", "channel_id")) is not { } channel
            || payload.Text("trigger_id") is not { } trigger)
        {
            return SlackStep.Nothing;
        }

        var on = payload.Text("message", "ts") ?? payload.Text("container", "message_ts");
        if (ActionRequests.Of(token) is { } request)
        {
            return new SlackStep(await EventAsync($"t:{trigger}", Place(channel, on), user, request, payload.Text("response_url"), ct).ConfigureAwait(false), SocketReply.Empty);
        }

        return Opening(token, new ModalPlace(channel, on, null, null), user, trigger, payload.Text("response_url"), null);
    }

    private async Task<SlackStep> SubmittedAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Child("view") is not { } view || ActionToken.Read(view.Text("callback_id")) is not { } token
            || ModalPlace.Read(view.Text("private_metadata")) is not { } place || payload.Text("user", "id") is not { } user)
        {
            return SlackStep.Nothing;
        }

        var about = place.About is { } message ? new MessageRef(Place(place.Channel), message) : null;
        var request = FormReader.Read(token, SlackForms.Values(view, directory.NameOf), about);
        if (request is Request.AddNote note && place.Author is { } author)
        {
            request = note with { Author = (await directory.ActorAsync(self.Team, author, ct).ConfigureAwait(false)).Person };
        }

        var actor = await directory.ActorAsync(self.Team, user, ct).ConfigureAwait(false);
        if (desk.Validate(request, actor) is { Count: > 0 } errors)
        {
            var first = view.Items("blocks").Select(b => b.Text("block_id")).OfType<string>().FirstOrDefault() ?? "text";
            return new SlackStep(null, new SocketReply(SlackForms.Errors(errors, first)));
        }

        return new SlackStep(await EventAsync($"v:{view.Text("id")}:{view.Text("hash")}", Place(place.Channel, place.Thread), user, request, null, ct).ConfigureAwait(false), SocketReply.Empty);
    }

    private async Task<SlackStep> ShortcutAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Child("message") is not { } message || payload.Text("channel", "id") is not { } channel
            || payload.Text("user", "id") is not { } user || payload.Text("trigger_id") is not { } trigger || message.Text("ts") is not { } ts)
        {
            return SlackStep.Nothing;
        }

        var text = MentionText.Neutral(message.Text("text") ?? "", directory.NameOf);
        var place = new ModalPlace(channel, message.Text("thread_ts"), ts, message.Text("user"));
        return payload.Text("callback_id") switch
        {
            SlackShortcuts.CheckLink => new SlackStep(
                await EventAsync($"t:{trigger}", Place(channel), user, CommandGrammar.Parse($"check {text}"), payload.Text("response_url"), ct).ConfigureAwait(false),
                SocketReply.Empty),
            SlackShortcuts.SaveNote => Opening(new ActionToken(ActionVerb.SaveNote), place, user, trigger, payload.Text("response_url"), text),
            SlackShortcuts.SaveEvidence => Opening(new ActionToken(ActionVerb.SaveEvidence), place, user, trigger, payload.Text("response_url"), text),
            _ => SlackStep.Nothing,
        };
    }

    /// <summary>A modal has to be opened within three seconds of the press; the acknowledgement does not wait for it.</summary>
    private SlackStep Opening(ActionToken token, ModalPlace place, string user, string trigger, string? responseUrl, string? text) => new(null, new SocketReply(Then: async ct =>
    {
        var actor = await directory.ActorAsync(self.Team, user, ct).ConfigureAwait(false);
        var where = Place(place.Channel, place.Thread);
        if (await desk.OpenAsync(token, actor, where, ct).ConfigureAwait(false) is not { } form)
        {
            return;
        }

        var modal = SlackForms.Modal(text is null ? form : WithText(form, text), place);
        await api.CallAsync("views.open", SlackArguments.None.With("trigger_id", trigger).With("view", modal), botToken, ct).ConfigureAwait(false);
    }));

    private static Form WithText(Form form, string text) =>
        form with { Fields = [.. form.Fields.Select(f => f.Kind is FieldKind.Paragraph && f.Initial is null ? f with { Initial = text } : f)] };

    private async Task<InboundEvent> EventAsync(string key, Place place, string user, Request request, string? replyToken, CancellationToken ct) =>
        new(new EventKey($"slack:{self.Team}:{key}"), place, await directory.ActorAsync(self.Team, user, ct).ConfigureAwait(false), request, replyToken)
        {
            Audience = await directory.AudienceAsync(place.Channel, ct).ConfigureAwait(false),
        };

    private Place Place(string channel, string? thread = null) => new(SlackAdapter.PlatformName, self.Team, channel, thread);
}
