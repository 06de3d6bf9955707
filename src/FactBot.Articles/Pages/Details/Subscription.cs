using System.Text.Json;

namespace FactBot.Articles.Pages.Details;

/// <summary>Whether a page says in its data that readers without a subscription do not get all of it.</summary>
internal static class Subscription
{
    /// <summary>schema.org isAccessibleForFree=false, or Facebook's content tier "locked".</summary>
    public static bool IsStated(JsonLd data, MetaTags tags) =>
        IsFalse(data.Property("isAccessibleForFree")) || Tier(tags) == "locked";

    /// <summary>Some articles a month are free: what came may be all or a part.</summary>
    public static bool IsMetered(MetaTags tags) => Tier(tags) == "metered";

    private static string? Tier(MetaTags tags) => tags.First("article:content_tier")?.ToLowerInvariant();

    private static bool IsFalse(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.False } => true,
        { ValueKind: JsonValueKind.String } text => string.Equals(text.GetString(), "false", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
