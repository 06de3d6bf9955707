using System.Text.Json.Nodes;
using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Sends the initial response to an interaction. Discord waits three seconds for it. A command is stored before the response, and little else happens
/// in between: no article is read, and an unknown place is looked up quickly or guessed (<see cref="RequestCoalescer"/>). If storing takes longer,
/// Discord tells the person that the app did not respond. The command is still carried out, and its response goes to the person as a direct message.
/// </summary>
internal sealed class InteractionResponder(DiscordApi api, TimeProvider time)
{
    /// <summary>Discord refuses a later response.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.8);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>"Thinking ...", as an ephemeral message.</summary>
    public Task PutOffAsync(Interaction to, CancellationToken ct) =>
        SendAsync(to, new JsonObject { ["type"] = Interaction.Deferred, ["data"] = new JsonObject { ["flags"] = DiscordMessage.Ephemeral } }, ct);

    /// <summary>Acknowledges a button press without a visible response.</summary>
    public Task TakeAsync(Interaction to, CancellationToken ct) => SendAsync(to, new JsonObject { ["type"] = Interaction.DeferredUpdate }, ct);

    public Task OpenAsync(Interaction to, JsonObject modal, CancellationToken ct) =>
        SendAsync(to, new JsonObject { ["type"] = Interaction.Modal, ["data"] = modal }, ct, Plain(OutdatedComponents.NotShown));

    public Task SayAsync(Interaction to, DiscordMessage message, CancellationToken ct) =>
        SendAsync(to, new JsonObject { ["type"] = Interaction.Message, ["data"] = message.Posted(DiscordMessage.Ephemeral) }, ct, Plain(OutdatedComponents.NotShown));

    public Task SuggestAsync(Interaction to, JsonArray choices, CancellationToken ct) =>
        SendAsync(to, new JsonObject { ["type"] = Interaction.Suggestions, ["data"] = new JsonObject { ["choices"] = choices } }, ct);

    private static JsonObject Plain(string sentence) => new()
    {
        ["type"] = Interaction.Message, ["data"] = new DiscordMessage(Markdown.Escape(sentence), null, [], []).Posted(DiscordMessage.Ephemeral),
    };

    /// <summary>
    /// Retries while there is time where the response was not sent or its fate is unknown. A response that arrived twice is refused (40060), and one
    /// that came too late is unknown (10062); both are final.
    /// </summary>
    /// <param name="to">The interaction.</param>
    /// <param name="body">The response.</param>
    /// <param name="ct">Cancels the sending.</param>
    /// <param name="instead">The response to send where Discord refuses the first one itself (400).</param>
    private async Task SendAsync(Interaction to, JsonObject body, CancellationToken ct, JsonObject? instead = null)
    {
        while (true)
        {
            var left = Budget - (time.GetUtcNow() - to.At);
            using var deadline = new CancellationTokenSource(left > Pause ? left : Pause, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
            try
            {
                var response = await api.RespondAsync(to.Id, to.Token, body, both.Token);
                if (response is DiscordResponse.Failed { Status: 400, Code: not DiscordReceipts.AlreadyAcknowledged } && instead is { } plain)
                {
                    (body, instead) = (plain, null);
                    continue;
                }

                if (response is DiscordResponse.Ok or DiscordResponse.Failed)
                {
                    return;
                }

                await Task.Delay(response is DiscordResponse.RateLimited limited ? limited.RetryAfter : Pause, time, both.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
