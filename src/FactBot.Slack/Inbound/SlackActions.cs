using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Slack.Outbound;
using FactBot.Slack.Protocol;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>Slash commands, buttons, menus, modals and message shortcuts.</summary>
internal sealed class SlackActions(SlackEventContext context, IDeskQueries desk, FormOpener forms)
{
    private readonly MessageShortcuts _shortcuts = new(context, forms);

    public async Task<EnvelopeResult> CommandAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Text("channel_id") is not { Length: > 0 } channel || payload.Text("user_id") is not { Length: > 0 } user || payload.Text("trigger_id") is not { } trigger)
        {
            return EnvelopeResult.Nothing;
        }

        var request = CommandGrammar.Parse(await context.NeutralAsync(payload.Text("text") ?? "", ct));
        var received = await context.EventAsync($"t:{trigger}", context.Self.Place(channel), user, request, ct);
        return EnvelopeResult.Of(received with { ReplyToken = payload.Text("response_url") });
    }

    public Task<EnvelopeResult> InteractiveAsync(JsonElement payload, CancellationToken ct) => payload.Text("type") switch
    {
        "block_actions" => PressedAsync(payload, ct),
        "view_submission" => SubmittedAsync(payload, ct),
        "message_action" => _shortcuts.ReadAsync(payload, ct),
        _ => Task.FromResult(EnvelopeResult.Nothing),
    };

    /// <summary>The reply token of a form. Slack gives no response URL for a form, and the token tells its response from one to a message.</summary>
    private const string Filled = "form";

    private async Task<EnvelopeResult> PressedAsync(JsonElement payload, CancellationToken ct)
    {
        var action = payload.Items("actions").FirstOrDefault();
        if (ActionToken.Read(action.Text("selected_option", "value") ?? action.Text("value")) is not { } token
            || ButtonPress.Read(payload, payload.Text("channel", "id") ?? payload.Text("container", "channel_id")) is not { } by)
        {
            return EnvelopeResult.Nothing;
        }

        var place = context.Self.Place(by.Channel, MessageUnder(payload));
        if (token.Request is { } request)
        {
            return EnvelopeResult.Of(await context.EventAsync($"t:{by.Trigger}", place, by.User, request, ct) with { ReplyToken = by.ResponseUrl });
        }

        return forms.Step(token, new ModalPlace(by.Channel, place.Thread, null, null), by, null);
    }

    /// <summary>
    /// The message that a button stands under. In a thread it is the thread's first message, because Slack's threads have one level. An
    /// ephemeral message is none that anything could stand under.
    /// </summary>
    private static string? MessageUnder(JsonElement payload) => payload.Child("container") is { } container && container.Flag("is_ephemeral")
        ? container.Text("thread_ts")
        : payload.Text("message", "thread_ts") ?? payload.Text("message", "ts") ?? payload.Text("container", "message_ts");

    private async Task<EnvelopeResult> SubmittedAsync(JsonElement payload, CancellationToken ct)
    {
        if (payload.Child("view") is not { } view || view.Text("id") is not { Length: > 0 } id || ActionToken.Read(view.Text("callback_id")) is not { } token
            || Forms.For(token) is null || ModalPlace.Read(view.Text("private_metadata")) is not { } place || payload.Text("user", "id") is not { } user)
        {
            return EnvelopeResult.Nothing;
        }

        var about = place.About is { } message ? new MessageRef(context.Self.Place(place.Channel), message) : null;
        await context.LearnAsync(SlackForms.People(view), ct);
        var request = FormReader.Read(token, SlackForms.Values(view, context.NameOf), about);
        if (request is Request.AddNote note && place.Author is { } author)
        {
            request = note with { Author = (await context.ActorAsync(author, ct)).Person };
        }

        if (desk.Validate(request, await context.ActorAsync(user, ct)) is { Count: > 0 } errors)
        {
            return new EnvelopeResult(null, new EnvelopeResponse(SlackForms.Errors(errors, [.. view.Items("blocks").Select(b => b.Text("block_id")).OfType<string>()])));
        }

        return EnvelopeResult.Of(await context.EventAsync($"v:{id}:{view.Text("hash")}", context.Self.Place(place.Channel, place.Thread), user, request, ct) with { ReplyToken = Filled });
    }
}

/// <summary>A press: the person, the channel, and the trigger and response URL, of which the trigger is valid for three seconds.</summary>
internal sealed record ButtonPress(string Channel, string User, string Trigger, string? ResponseUrl)
{
    public static ButtonPress? Read(JsonElement payload, string? channel) =>
        channel is { Length: > 0 } && payload.Text("user", "id") is { Length: > 0 } user && payload.Text("trigger_id") is { Length: > 0 } trigger
            ? new ButtonPress(channel, user, trigger, payload.Text("response_url"))
            : null;
}
