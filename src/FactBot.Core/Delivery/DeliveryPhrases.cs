using FactBot.Core.Domain;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Core.Delivery;

/// <summary>The sentences for people about what could not be handled or delivered.</summary>
internal static class DeliveryPhrases
{
    private const int WhyLength = 200;

    public static View.Problem Failed(EventKey key) => new(
        "I could not do this because of a mistake of mine. " +
        $"It is logged under {key}. Nothing was changed. Try it again, or say it in other words.");

    /// <summary>The problem that reports a message which can never be delivered.</summary>
    /// <param name="delivery">The message.</param>
    /// <param name="why">The platform's reason.</param>
    /// <param name="remedy">What a person can do about it, or null.</param>
    public static View.Problem Undelivered(Messages.Delivery delivery, string why, string? remedy)
    {
        var (what, instead) = Of(delivery.View);
        var then = remedy is null ? $"I have given it up. {instead}" : $"{remedy} {instead}";
        return new View.Problem($"I could not deliver {what}: {Short(why)} {then}") { Channel = delivery.Place.InChannel };
    }

    private static (string What, string Instead) Of(View view) => view switch
    {
        View.ArticleCard { Head.Ref: var card } => ($"the card of {card}", $"To see it, ask for it again: show {card}."),
        View.ClaimCard { Ref: var claim } => ($"the message of {claim}", $"To see it, ask for it again: show {claim}."),
        View.DailySummary => ("the daily summary", "To get it now, say: summary now."),
        View.ThreadLine line => ($"a line in a thread ({Wording.Quoted(Wording.Cut(line.Words, WhyLength))})", "What it tells of is done all the same."),
        _ => ("an answer", "What it answers is done all the same; ask again to see it."),
    };

    private static string Short(string why)
    {
        var cut = Wording.Cut(PassageText.Fold(why), WhyLength);
        return cut.EndsWith('.') ? cut : cut + ".";
    }
}
