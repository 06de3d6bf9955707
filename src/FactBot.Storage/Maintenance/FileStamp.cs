using FactBot.Storage.Engine;
using LiteDB;

namespace FactBot.Storage.Maintenance;

/// <summary>
/// What a data file says of itself. It stands in one document, whose name and fields no later form may change: every version of the
/// program must be able to read it in a file of every other.
/// </summary>
/// <param name="Form">The form of what is stored; 0 where nothing is said of it.</param>
/// <param name="Program">The version of the program that opened it last for writing; null up to 0.1.0, which did not say.</param>
internal sealed record FileStamp(int Form, string? Program)
{
    private const string Id = "schema";

    public static FileStamp Of(Tx tx)
    {
        var found = tx.Get(FileMetadata.Name, Id);
        return new FileStamp(
            found?["Version"] is { IsNumber: true } form ? form.AsInt32 : 0, found?["Program"] is { IsString: true } program ? program.AsString : null);
    }

    public void Put(Tx tx) => tx.Put(FileMetadata.Name, new BsonDocument { ["_id"] = Id, ["Version"] = Form, ["Program"] = Program });
}
