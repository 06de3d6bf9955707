using FactBot.Core.Domain;

namespace FactBot.Core.Rules;

/// <summary>
/// The scope of the keys that recognise an article. What is checked in a channel that is not public must not show up elsewhere,
/// so the same article posted elsewhere gets its own dossier. The keys therefore carry the channel, unless that is public.
/// </summary>
public static class DossierScope
{
    public static string Key(string key, Place place, Audience audience) =>
        audience is Audience.Public ? key : $"{key}@{place.Channel}";
}
