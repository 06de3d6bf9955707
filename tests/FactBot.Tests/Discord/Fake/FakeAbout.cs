using System.Text.Json.Nodes;

namespace FactBot.Tests.Discord.Fake;

/// <summary>Who and what there is.</summary>
internal static class FakeAbout
{
    /// <summary>Read, write, and everything else that a new server lets everybody do.</summary>
    public const string EverybodyMay = "1071698660929";

    public static IEnumerable<FakeRoute> Routes(FakeDiscord discord) =>
    [
        new("GET", "/gateway/bot", _ => FakeResponses.Nothing),
        new("GET", "/users/@me", _ => FakeResponses.Json(discord.Bot.Json())),
        new("GET", "/users/{user_id}", r => FakeResponses.Json(new FakeUser(r["user_id"], "Somebody").Json())),
        new("GET", "/applications/@me", _ => FakeResponses.Json(About(discord))),
        new("GET", "/users/@me/guilds", _ => FakeResponses.Json(new JsonArray(Guild(FakeDiscord.Guild)))),
        new("GET", "/guilds/{guild_id}", r => FakeResponses.Json(Guild(r["guild_id"]))),
        new("GET", "/guilds/{guild_id}/members/{user_id}", r => FakeResponses.Json(new FakeUser(r["user_id"], "Somebody").Member())),
    ];

    /// <summary>As GUILD_CREATE carries it.</summary>
    public static JsonObject Guild(string id) => new()
    {
        ["id"] = id, ["name"] = "The Paper", ["owner_id"] = "1", ["unavailable"] = false, ["system_channel_id"] = null,
        ["roles"] = new JsonArray(new JsonObject { ["id"] = id, ["name"] = "@everyone", ["permissions"] = EverybodyMay }), ["channels"] = new JsonArray(), ["threads"] = new JsonArray(),
    };

    private static JsonObject About(FakeDiscord discord) => new()
    {
        ["id"] = FakeDiscord.Application, ["name"] = discord.Bot.Name, ["description"] = "", ["verify_key"] = new string('0', 64), ["flags"] = discord.AppFlags, ["bot"] = discord.Bot.Json(),
    };
}
