using System.Text.Json;
using FactBot.Core.Messages;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;

namespace FactBot.Slack.Outbound;

/// <summary>What a Slack response means for a delivery. A refused token is not the message's fault, so the delivery waits until the token is replaced.</summary>
internal sealed class SlackReceipts(SlackConnectionStatus status)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TokenPause = TimeSpan.FromMinutes(1);

    public Receipt Of(SlackResponse response, Func<JsonElement, string?> id)
    {
        if (response is SlackResponse.Ok)
        {
            status.TokenRefused = null;
        }

        return response switch
        {
            SlackResponse.Ok ok => new Receipt.Sent(id(ok.Body)),
            SlackResponse.Failed failed => Of(failed),
            SlackResponse.RateLimited limited => new Receipt.TryLater(limited.RetryAfter, true, "Slack asks for a pause"),
            SlackResponse.NotSent unsent => new Receipt.TryLater(Pause, false, unsent.Why),
            SlackResponse.Unclear unclear => new Receipt.Unclear(unclear.Why),
            _ => throw new InvalidOperationException("An answer of no kind."),
        };
    }

    private Receipt Of(SlackResponse.Failed failed)
    {
        if (SlackErrors.IsToken(failed.Error))
        {
            status.TokenRefused = failed.Error;
            return new Receipt.TryLater(TokenPause, true, $"Slack refuses the bot's token: {failed.Error}");
        }

        return SlackErrors.IsUnclear(failed.Error) ? new Receipt.Unclear(failed.Error)
            : SlackErrors.Passing(failed.Error) ? new Receipt.TryLater(Pause, false, failed.Error)
            : new Receipt.Refused(failed.ToString());
    }
}
