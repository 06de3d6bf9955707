namespace FactBot.Storage;

/// <summary>A backup that was made, opened and counted.</summary>
/// <param name="Path">The backup file.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Dossiers">The number of dossiers in it.</param>
/// <param name="Claims">The number of claims in it.</param>
public sealed record BackupReport(string Path, long Bytes, int Dossiers, int Claims);

/// <summary>A backup that replaced the data file.</summary>
/// <param name="Path">The data file.</param>
/// <param name="Replaced">The path under which the former data file is kept; null where there was none.</param>
/// <param name="Dossiers">The number of dossiers in the restored file.</param>
/// <param name="Claims">The number of claims in the restored file.</param>
public sealed record RestoreReport(string Path, string? Replaced, int Dossiers, int Claims);

/// <summary>A data file that was repaired.</summary>
/// <param name="Path">The data file.</param>
/// <param name="Replaced">The path under which the damaged file is kept, with its log.</param>
/// <param name="Dossiers">The number of dossiers that are kept.</param>
/// <param name="Claims">The number of claims that are kept.</param>
/// <param name="Lost">The number of writes behind the damage, which are not kept.</param>
public sealed record RepairReport(string Path, string Replaced, int Dossiers, int Claims, int Lost);
