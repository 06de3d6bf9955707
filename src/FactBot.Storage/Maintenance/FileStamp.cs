using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Storage.Records;
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

    /// <exception cref="InvalidDataException">Another program's data is in the file.</exception>
    public static FileStamp Of(Tx tx)
    {
        var found = tx.Get(FileMetadata.Name, Id);
        var stamp = new FileStamp(
            found?["Version"] is { IsNumber: true } form ? form.AsInt32 : 0, found?["Program"] is { IsString: true } program ? program.AsString : null);
        return stamp.Form > 0 || IsOurs([.. tx.Collections()])
            ? stamp
            : throw new InvalidDataException(DataFileStart.OfAnotherProgram);
    }

    /// <summary>Form 0 had no stamp; a new file has no collections.</summary>
    private static bool IsOurs(HashSet<string> collections) =>
        collections.Count == 0 || (collections.Contains(InboxRecords.Name) && collections.Contains(OutboxRecords.Name));

    public void Put(Tx tx) => tx.Put(FileMetadata.Name, new BsonDocument { ["_id"] = Id, ["Version"] = Form, ["Program"] = Program });
}
