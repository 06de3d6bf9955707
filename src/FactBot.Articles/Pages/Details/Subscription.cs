using System.Text.Json;

namespace FactBot.Articles.Pages.Details;

/// <summary>Reads from a page's metadata whether readers without a subscription get only a part.</summary>
internal static class Subscription
{
    /// <summary>Checks for schema.org isAccessibleForFree=false, or Facebook's content tier "locked".</summary>
    public static bool IsStated(JsonLd data, MetaTags tags) =>
        IsFalse(data.Property("isAccessibleForFree")) || Tier(tags) == "locked";

    /// <summary>Checks for a site with some free articles per month, where a page may show the whole article or a part.</summary>
    public static bool IsMetered(MetaTags tags) => Tier(tags) == "metered";

    private static string? Tier(MetaTags tags) => tags.First("article:content_tier")?.ToLowerInvariant();

    private static bool IsFalse(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.False } => true,
        { ValueKind: JsonValueKind.String } text => string.Equals(text.GetString(), "false", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
