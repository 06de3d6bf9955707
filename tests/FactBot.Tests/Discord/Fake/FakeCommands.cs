using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Discord.Fake;

/// <summary>Registered commands, for everywhere and for one server.</summary>
internal sealed class FakeCommands
{
    private readonly Dictionary<string, JsonArray> _registered = [];
    private int _next = 100;

    /// <summary>Those for everywhere, as they were registered, with the ids that they were given.</summary>
    public JsonArray Everywhere => Of("");

    /// <summary>How often the whole list was replaced.</summary>
    public int Replaced { get; private set; }

    public IEnumerable<FakeRoute> Routes =>
    [
        new("GET", "/applications/{application_id}/commands", _ => FakeResponses.Json(Of(""))),
        new("PUT", "/applications/{application_id}/commands", r => Put("", r)),
        new("POST", "/applications/{application_id}/commands", r => Post("", r)),
        new("DELETE", "/applications/{application_id}/commands/{command_id}", r => Delete("", r)),
        new("GET", "/applications/{application_id}/guilds/{guild_id}/commands", r => FakeResponses.Json(Of(r["guild_id"]))),
        new("PUT", "/applications/{application_id}/guilds/{guild_id}/commands", r => Put(r["guild_id"], r)),
    ];

    /// <summary>Those of one server; "" for those that are everywhere.</summary>
    public JsonArray Of(string guild)
    {
        lock (_registered)
        {
            return (JsonArray)(_registered.TryGetValue(guild, out var there) ? there : []).DeepClone();
        }
    }

    private IResult Put(string guild, FakeRequest request)
    {
        lock (_registered)
        {
            Replaced++;
            _registered[guild] = new JsonArray([.. ((JsonArray)request.Body!).Select(c => Named(c!, request))]);
        }

        return FakeResponses.Json(Of(guild));
    }

    private IResult Post(string guild, FakeRequest request)
    {
        lock (_registered)
        {
            var name = (string?)request.Body!["name"];
            var others = Of(guild).Where(c => (string?)c!["name"] != name).Select(c => c!.DeepClone());
            var added = Named(request.Body!, request);
            _registered[guild] = new JsonArray([.. others, added.DeepClone()]);
            return FakeResponses.Json(added);
        }
    }

    private IResult Delete(string guild, FakeRequest request)
    {
        lock (_registered)
        {
            _registered[guild] = new JsonArray([.. Of(guild).Where(c => (string?)c!["id"] != request["command_id"]).Select(c => c!.DeepClone())]);
            return FakeResponses.Nothing;
        }
    }

    private JsonNode Named(JsonNode command, FakeRequest request)
    {
        var named = command.DeepClone();
        named["id"] ??= (_next++).ToString(System.Globalization.CultureInfo.InvariantCulture);
        named["application_id"] = request["application_id"];
        named["version"] = "1";
        return named;
    }
}
