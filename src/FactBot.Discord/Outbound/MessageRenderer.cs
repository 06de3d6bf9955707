using System.Text.Json.Nodes;
using FactBot.Core.Messages;
using FactBot.Core.Views;

namespace FactBot.Discord.Outbound;

/// <summary>Renders deliveries. Where Discord withholds the text of replies, the messages that invite replies say how to take notes instead.</summary>
/// <param name="isTextWithheld">Whether the app lacks the message-content intent.</param>
internal sealed class MessageRenderer(Func<bool> isTextWithheld)
{
    public const string Hint = "I cannot read replies here. To note: press Note, or mention me before your words.";

    public DiscordMessage Of(Delivery delivery)
    {
        var message = DiscordRenderer.Render(delivery.View, delivery.Key, delivery.PlainText);
        return delivery.View is View.ClaimCard or View.Welcome && isTextWithheld() ? Hinted(message) : message;
    }

    private static DiscordMessage Hinted(DiscordMessage message)
    {
        if (message.Embed is { } embed)
        {
            embed["footer"] = new JsonObject { ["text"] = Hint };
            return message;
        }

        var content = $"{message.Content}\n{Markdown.Escape(Hint)}";
        return content.Length <= DiscordLimits.Content ? message with { Content = content } : message;
    }
}
