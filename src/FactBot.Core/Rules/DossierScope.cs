using FactBot.Core.Domain;

namespace FactBot.Core.Rules;

/// <summary>
/// What is checked in a channel that is not public must not show up elsewhere: the same article posted elsewhere gets a dossier
/// of its own. So the keys by which an article is known again carry the channel, unless that is public.
/// </summary>
public static class DossierScope
{
    public static string Key(string key, Place place, Audience audience) =>
        audience is Audience.Public ? key : $"{key}@{place.Channel}";
}
