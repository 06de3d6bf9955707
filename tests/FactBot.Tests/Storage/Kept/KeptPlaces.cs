using FactBot.Core.Domain;

namespace FactBot.Tests.Storage.Kept;

/// <summary>The channels and people of the kept files: a workspace on Slack, a server on Discord.</summary>
internal static class KeptPlaces
{
    public static readonly Place Metro = new("slack", "T0KEPT", "C01METRO");
    public static readonly Place Secret = new("slack", "T0KEPT", "C02SECRET");
    public static readonly Place WithAna = new("slack", "T0KEPT", "D03ANA");
    public static readonly Place General = new("discord", "810000000000000001", "820000000000000001");
    public static readonly Place Closed = new("discord", "810000000000000001", "820000000000000002");
    public static readonly Place WithMio = new("discord", "810000000000000001", "830000000000000001");

    public static readonly Person Ana = Of(Metro, "U01ANA", "ana");
    public static readonly Person Sam = Of(Metro, "U02SAM", "sam");
    public static readonly Person Mio = Of(General, "840000000000000001", "mio");
    public static readonly Person Lea = Of(General, "840000000000000002", "lea");

    public static Audience AudienceOf(Place place) =>
        place == WithAna || place == WithMio ? Audience.Direct : place == Secret || place == Closed ? Audience.Private : Audience.Public;

    private static Person Of(Place place, string id, string name) => new(place.Platform, place.Workspace, id, name);
}
