namespace MusicHub.Domain.Audits;

/// <summary>What a statement of a toolkit is about: what is meant to happen, what happens, or what comes of it.</summary>
public enum AuditStrand
{
    Intent,
    Implementation,
    Impact,
}
