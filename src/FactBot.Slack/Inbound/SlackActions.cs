using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Slack.Outbound;
using FactBot.Slack.Protocol;
using FactBot.Slack.Protocol.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>Slash commands, buttons, menus, modals and message shortcuts.</summary>
internal sealed class SlackActions(SlackHearing hearing, IDeskNow desk, FormOpening forms)
{
    private readonly MessageShortcuts _shortcuts = new(hearing, forms);

    public async Task<SlackStep> CommandAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Text("channel_id") is not { Length: > 0 } channel || payload.Text("user_id") is not { Length: > 0 } user || payload.Text("trigger_id") is not { } trigger)
        {
            return SlackStep.Nothing;
        }

        var request = CommandGrammar.Parse(await hearing.NeutralAsync(payload.Text("text") ?? "", ct).ConfigureAwait(false));
        var received = await hearing.EventAsync($"t:{trigger}", hearing.Self.Place(channel), user, request, ct).ConfigureAwait(false);
        return SlackStep.Of(received with { ReplyToken = payload.Text("response_url") });
    }

    public Task<SlackStep> InteractiveAsync(JsonElement payload, CancellationToken ct) => payload.Text("type") switch
    {
        "block_actions" => PressedAsync(payload, ct),
        "view_submission" => SubmittedAsync(payload, ct),
        "message_action" => _shortcuts.ReadAsync(payload, ct),
        _ => Task.FromResult(SlackStep.Nothing),
    };

    /// <summary>Tells an answer to a form from one to a message; Slack gives no address for it.</summary>
    private const string Filled = "form";

    private async Task<SlackStep> PressedAsync(JsonElement payload, CancellationToken ct)
    {
        var action = payload.Items("actions").FirstOrDefault();
        if (ActionToken.Read(action.Text("selected_option", "value") ?? action.Text("value")) is not { } token
            || Pressing.Read(payload, payload.Text("channel", "id") ?? payload.Text("container", "channel_id")) is not { } by)
        {
            return SlackStep.Nothing;
        }

        var place = hearing.Self.Place(by.Channel, MessageUnder(payload));
        if (ActionRequests.Of(token) is { } request)
        {
            return SlackStep.Of(await hearing.EventAsync($"t:{by.Trigger}", place, by.User, request, ct).ConfigureAwait(false) with { ReplyToken = by.ResponseUrl });
        }

        return forms.Step(token, new ModalPlace(by.Channel, place.Thread, null, null), by, null);
    }

    /// <summary>
    /// A button stands under its message, and one within a thread under that thread's first: Slack's threads have one level. What only one
    /// person sees is no message that anything could stand under.
    /// </summary>
    private static string? MessageUnder(JsonElement payload) => payload.Child("container") is { } container && container.Flag("is_ephemeral")
        ? container.Text("thread_ts")
        : payload.Text("message", "thread_ts") ?? payload.Text("message", "ts") ?? payload.Text("container", "message_ts");

    private async Task<SlackStep> SubmittedAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Child("view") is not { } view || view.Text("id") is not { Length: > 0 } id || ActionToken.Read(view.Text("callback_id")) is not { } token
            || Forms.For(token) is null || ModalPlace.Read(view.Text("private_metadata")) is not { } place || payload.Text("user", "id") is not { } user)
        {
            return SlackStep.Nothing;
        }

        var about = place.About is { } message ? new MessageRef(hearing.Self.Place(place.Channel), message) : null;
        await hearing.LearnAsync(SlackForms.People(view), ct).ConfigureAwait(false);
        var request = FormReader.Read(token, SlackForms.Values(view, hearing.NameOf), about);
        if (request is Request.AddNote note && place.Author is { } author)
        {
            request = note with { Author = (await hearing.ActorAsync(author, ct).ConfigureAwait(false)).Person };
        }

        if (desk.Validate(request, await hearing.ActorAsync(user, ct).ConfigureAwait(false)) is { Count: > 0 } errors)
        {
            return new SlackStep(null, new SocketReply(SlackForms.Errors(errors, [.. view.Items("blocks").Select(b => b.Text("block_id")).OfType<string>()])));
        }

        return SlackStep.Of(await hearing.EventAsync($"v:{id}:{view.Text("hash")}", hearing.Self.Place(place.Channel, place.Thread), user, request, ct).ConfigureAwait(false) with { ReplyToken = Filled });
    }
}

/// <summary>Who pressed something, where, and what may be done with it for three seconds.</summary>
internal sealed record Pressing(string Channel, string User, string Trigger, string? ResponseUrl)
{
    public static Pressing? Read(JsonElement payload, string? channel) =>
        channel is { Length: > 0 } && payload.Text("user", "id") is { Length: > 0 } user && payload.Text("trigger_id") is { Length: > 0 } trigger
            ? new Pressing(channel, user, trigger, payload.Text("response_url"))
            : null;
}
