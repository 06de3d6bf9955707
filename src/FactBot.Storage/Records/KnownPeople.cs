using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>Everybody a desk knows, with the name they showed last.</summary>
internal static class KnownPeople
{
    public const string Name = "people";

    public static void See(Tx tx, DeskId desk, Person person)
    {
        var id = $"{Keys.Of(desk)}|{Keys.Of(person)}";
        if (tx.Get(Name, id)?.Read(StoredJson.Form.Person) != person)
        {
            tx.Put(Name, new BsonDocument { ["_id"] = id }.With(person, StoredJson.Form.Person));
        }
    }

    public static ImmutableArray<Person> Of(Tx tx, DeskId desk) =>
        [.. tx.Between(Name, "_id", Keys.Of(desk) + "|", Keys.Of(desk) + "|" + Keys.End).Select(d => d.Read(StoredJson.Form.Person))];
}
