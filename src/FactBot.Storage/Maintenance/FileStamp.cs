using FactBot.Storage.Engine;
using LiteDB;

namespace FactBot.Storage.Maintenance;

/// <summary>
/// The form and program version that a data file records. They are in one document, whose name and fields no later form may change:
/// every version of the program must be able to read it in the file of every other version.
/// </summary>
/// <param name="Form">The form of the stored data; 0 where none is recorded.</param>
/// <param name="Program">The version of the program that last opened the file for writing; null up to 0.1.0, which did not record it.</param>
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
