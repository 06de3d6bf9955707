using FactBot.Core.Domain;

namespace FactBot.Core.Rules;

/// <summary>
/// What is checked in a channel that is not public must not show up elsewhere: the same article posted elsewhere gets a dossier
/// of its own. So the keys by which an article is known again carry the channel, unless that is public.
/// </summary>
public static class Scope
{
    public static string Key(string key, Place place, Audience audience) =>
        audience is Audience.Public ? key : $"{key}@{place.Channel}";

    /// <summary>The keys under which an article posted here may be known: the channel's own first.</summary>
    public static IEnumerable<string> Keys(string key, Place place, Audience audience) =>
        audience is Audience.Public ? [key] : [Key(key, place, audience), key];
}
